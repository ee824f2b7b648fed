package rocu.soc.threat.codelist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.access.Permission;
import rocu.soc.chassis.http.ContentAnswers;
import rocu.soc.chassis.list.QueryValues;
import rocu.soc.chassis.problem.Problem;

/** Code lists over HTTP. */
@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
class CodeListResource {

    static final String READ = "code-lists:read";

    @Inject
    CodeLists lists;

    @Inject
    ContentAnswers answers;

    @Inject
    ObjectMapper mapper;

    /**
     * A list among the others.
     *
     * @param codes how many codes it holds, ended ones too
     */
    record CodeListName(String name, int codes) {}

    /** The names of the lists, as the API document shows them. */
    record CodeListNames(List<CodeListName> items) {}

    @GET
    @Permission(READ)
    @Operation(operationId = "listCodeLists", summary = "See which code lists there are")
    @APIResponse(
            responseCode = "200",
            description = "Their names",
            content = @Content(schema = @Schema(implementation = CodeListNames.class)))
    public Response list() {
        return answer(new CodeListNames(lists.all().values().stream()
                .map(list -> new CodeListName(list.name(), list.items().size()))
                .toList()));
    }

    @GET
    @Path("/{name}")
    @Permission(READ)
    @Operation(operationId = "getCodeList", summary = "Read a code list, of all days or of one")
    @APIResponse(
            responseCode = "200",
            description = "Its codes, in the order in which people expect them",
            content = @Content(schema = @Schema(implementation = CodeList.class)))
    public Response get(
            @PathParam("name") String name,
            @QueryParam("validOn")
                    @Parameter(
                            description = "Only codes that are valid on that day; left out for all, ended ones too",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String validOn) {
        QueryValues values = new QueryValues();
        LocalDate day = values.day("validOn", validOn);
        values.raise();
        CodeList list = lists.named(name).orElseThrow(Problem::notFound);
        return answer(day == null ? list : list.on(day));
    }

    private Response answer(Object document) {
        try {
            return answers.answer(mapper.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Codes can be written", e);
        }
    }
}
