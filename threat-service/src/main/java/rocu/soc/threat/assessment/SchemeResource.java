package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
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
import java.time.Instant;
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
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;
import rocu.soc.chassis.web.time.ReportingDay;

/** Scoring schemes over HTTP. */
@Path("/api/v1/scoring-schemes")
@Produces(MediaType.APPLICATION_JSON)
class SchemeResource {

    private static final String SCHEME = "Its id, as assessments name it";

    static final String READ = "code-lists:read";

    private static final String CHANGE = "schemes:change";
    private static final String RULE = "/{id}/rules/{validFrom}";

    @Inject
    ScoringSchemes schemes;

    @Inject
    ContentAnswers answers;

    @Inject
    SchemeBook book;

    @Inject
    RuleAnswers rules;

    @Inject
    KnownPast past;

    /** The schemes, as the API document shows them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SchemePage(
            @Schema(description = "Those in force on the day that was asked for")
            List<ScoringScheme> items,

            @Schema(description = "The instant that was asked for") @Nullable
            Instant asKnownAt) {}

    @GET
    @Permission(READ)
    @Operation(operationId = "listScoringSchemes", summary = "See every version of every scoring scheme")
    @APIResponse(
            responseCode = "200",
            description = "What ships is illustrative: it is nobody's official scheme",
            content = @Content(schema = @Schema(implementation = SchemePage.class)))
    public Response list(
            @QueryParam(AsKnownAt.PARAMETER)
                    @Parameter(description = "An instant, or a day for all that was known at its end; now if left out")
                    @Nullable
                    String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return answers.answer(
                new SchemePage(schemes.all(asked), asked.map(AsKnownAt::instant).orElse(null)));
    }

    @GET
    @Path("/{id}")
    @Permission(READ)
    @Operation(
            operationId = "getScoringScheme",
            summary = "Read the version of a scoring scheme that is in force today")
    @APIResponse(
            responseCode = "200",
            description = "The scheme",
            content = @Content(schema = @Schema(implementation = ScoringScheme.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(
                            description = SCHEME,
                            schema = @Schema(type = SchemaType.STRING, pattern = SchemeBook.ID_PATTERN))
                    String id) {
        return answers.answer(schemes.inForce(id, ReportingDay.today()).orElseThrow(Problem::notFound));
    }

    @GET
    @Path(RULE)
    @Permission(READ)
    @Operation(
            operationId = "getScoringSchemeRule",
            summary = "Read the version of a scoring scheme that begins on a day")
    @APIResponse(
            responseCode = "200",
            description = "The scheme; its ETag is what a change of it names",
            content = @Content(schema = @Schema(implementation = ScoringScheme.class)))
    public Response rule(
            @PathParam("id")
                    @Parameter(
                            description = SCHEME,
                            schema = @Schema(type = SchemaType.STRING, pattern = SchemeBook.ID_PATTERN))
                    String id,
            @PathParam(RuleAnswers.VALID_FROM) String validFrom) {
        return rules.get(book, id, validFrom);
    }

    @GET
    @Path(RULE + "/versions")
    @Permission(CHANGE)
    @Operation(
            operationId = "listScoringSchemeRuleVersions",
            summary = "Read what was stated of a scoring scheme from a day on, when, by whom and why")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first one first",
            content = @Content(schema = @Schema(implementation = RuleVersions.class)))
    public RuleVersions versions(
            @PathParam("id")
                    @Parameter(
                            description = SCHEME,
                            schema = @Schema(type = SchemaType.STRING, pattern = SchemeBook.ID_PATTERN))
                    String id,
            @PathParam(RuleAnswers.VALID_FROM) String validFrom) {
        return rules.versions(book, id, validFrom);
    }

    @PUT
    @Path(RULE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CHANGE)
    @Operation(
            operationId = "stateScoringScheme",
            summary = "State the version of a scoring scheme that is in force from a day on",
            description =
                    "The version that is in force until then ends there. If-Match is required where that day's is there "
                            + "already; the same content makes no new version. What it comes to is not changed any more once it has "
                            + "begun. Assessments keep what they came to.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StatedScheme.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(implementation = ScoringScheme.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new scheme, or a new version",
            content = @Content(schema = @Schema(implementation = ScoringScheme.class)))
    public Response state(
            @PathParam("id")
                    @Parameter(
                            description = SCHEME,
                            schema = @Schema(type = SchemaType.STRING, pattern = SchemeBook.ID_PATTERN))
                    String id,
            @PathParam(RuleAnswers.VALID_FROM) String validFrom,
            byte @Nullable [] body) {
        return rules.state(book, id, validFrom, body);
    }
}
