package rocu.soc.threat.codelist;

import jakarta.enterprise.context.RequestScoped;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.RuleResource;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.document.Named;
import rocu.soc.chassis.web.http.ContentAnswers;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;

/** Code lists over HTTP. */
@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
class CodeListResource {

    private static final String CHANGE = "code-lists:change";

    @Inject
    CodeLists lists;

    @Inject
    KnownPast past;

    @Inject
    ContentAnswers answers;

    /** A list among the others. */
    @Schema(name = "CodeListSummary")
    record CodeListName(
            @Schema(description = "As in /api/v1/code-lists/{name}")
            String name,

            @Schema(description = "How many codes it holds, ended ones too")
            int codes) {}

    /** The names of the lists, as the API document shows them. */
    @Schema(name = "CodeListIndex")
    record CodeListNames(@Schema(description = "Every list") List<CodeListName> items) {}

    @GET
    @Permission(RuleResource.READ)
    @Operation(operationId = "listCodeLists", summary = "See which code lists there are")
    @APIResponse(
            responseCode = "200",
            description = "Their names",
            content = @Content(schema = @Schema(implementation = CodeListNames.class)))
    public Response list() {
        return answers.answer(new CodeListNames(lists.all().values().stream()
                .map(list -> new CodeListName(list.name(), list.items().size()))
                .toList()));
    }

    @GET
    @Path("/{name}")
    @Permission(RuleResource.READ)
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
                    String validOn,
            @QueryParam(AsKnownAt.PARAMETER)
                    @Parameter(
                            description = "An instant, or a day for all that was known at its end; now if left out. Of"
                                    + " organisations and regions no earlier state is kept")
                    @Nullable
                    String asKnownAt) {
        LocalDate day = QueryValues.dayOf("validOn", validOn);
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return answers.answer(
                lists.named(name, asked).orElseThrow(Problem::notFound).asked(day, asked));
    }

    /** One rule of them. */
    @Path("/api/v1/code-lists/{name}/codes/{code}/rules/{validFrom}")
    @Named(
            value = "Code",
            one = "what a code means",
            many = "codes",
            more = "Records keep their codes. Codes are added and ended in the lists crime-types and places; in the"
                    + " others their meaning is stated.")
    @Permission(CHANGE)
    @RequestScoped
    @SuppressWarnings("NullAway.Init") // arguments of the path
    static class Rules extends RuleResource {

        @Inject
        CodeListBook book;

        @PathParam("name")
        String name;

        @PathParam("code")
        String code;

        @Override
        protected CodeListBook book() {
            return book;
        }

        @Override
        protected String key() {
            return new CodeKey(name, code).toString();
        }
    }
}
