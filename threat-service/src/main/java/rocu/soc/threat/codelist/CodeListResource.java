package rocu.soc.threat.codelist;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.RuleAnswers;
import rocu.soc.chassis.record.rule.RuleVersions;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.ContentAnswers;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;

/** Code lists over HTTP. */
@Path("/api/v1/code-lists")
@Produces(MediaType.APPLICATION_JSON)
class CodeListResource {

    static final String READ = "code-lists:read";

    private static final String CHANGE = "code-lists:change";
    private static final String RULE = "/{name}/codes/{code}/rules/{validFrom}";

    @Inject
    CodeLists lists;

    @Inject
    CodeListBook book;

    @Inject
    RuleAnswers rules;

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
    @Permission(READ)
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
                    String validOn,
            @QueryParam(AsKnownAt.PARAMETER)
                    @Parameter(
                            description = "An instant, or a day for all that was known at its end; now if left out. Of"
                                    + " organisations and regions no earlier state is kept")
                    @Nullable
                    String asKnownAt) {
        QueryValues values = new QueryValues();
        LocalDate day = values.day("validOn", validOn);
        values.raise();
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return answers.answer(
                lists.named(name, asked).orElseThrow(Problem::notFound).asked(day, asked));
    }

    @GET
    @Path(RULE)
    @Permission(READ)
    @Operation(operationId = "getCodeRule", summary = "Read what a code means from a day on")
    @APIResponse(
            responseCode = "200",
            description = "The code; its ETag is what a change of it names",
            content = @Content(schema = @Schema(implementation = CodeListEntry.class)))
    public Response rule(
            @PathParam("name") String name,
            @PathParam("code") String code,
            @PathParam(RuleAnswers.VALID_FROM) String validFrom) {
        return rules.get(book, new CodeKey(name, code).toString(), validFrom);
    }

    @GET
    @Path(RULE + "/versions")
    @Permission(CHANGE)
    @Operation(
            operationId = "listCodeRuleVersions",
            summary = "Read what was stated of a code from a day on, when, by whom and why")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first one first",
            content = @Content(schema = @Schema(implementation = RuleVersions.class)))
    public RuleVersions versions(
            @PathParam("name") String name,
            @PathParam("code") String code,
            @PathParam(RuleAnswers.VALID_FROM) String validFrom) {
        return rules.versions(book, new CodeKey(name, code).toString(), validFrom);
    }

    @PUT
    @Path(RULE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CHANGE)
    @Operation(
            operationId = "stateCode",
            summary = "State what a code means from a day on, or that it ends",
            description = "What it meant until then ends there. If-Match is required where that day's meaning is there "
                    + "already; the same content makes no new version. Records keep their codes. Codes are added and "
                    + "ended in the lists crime-types and places; in the others their meaning is stated.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StatedCode.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = CodeListEntry.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new code, or a new meaning",
            content = @Content(schema = @Schema(implementation = CodeListEntry.class)))
    public Response state(
            @PathParam("name") String name,
            @PathParam("code") String code,
            @PathParam(RuleAnswers.VALID_FROM) String validFrom,
            byte @Nullable [] body) {
        return rules.state(book, new CodeKey(name, code).toString(), validFrom, body);
    }
}
