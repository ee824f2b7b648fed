package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.RuleResource;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.document.Named;
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

    private static final String CHANGE = "schemes:change";

    @Inject
    ScoringSchemes schemes;

    @Inject
    ContentAnswers answers;

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
    @Permission(RuleResource.READ)
    @Operation(operationId = "listScoringSchemes", summary = "See every version of every scoring scheme")
    @APIResponse(
            responseCode = "200",
            description = "What ships is illustrative: it is nobody's official scheme",
            content = @Content(schema = @Schema(implementation = SchemePage.class)))
    public Response list(
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable
                    String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return answers.answer(
                new SchemePage(schemes.all(asked), asked.map(AsKnownAt::instant).orElse(null)));
    }

    @GET
    @Path("/{id}")
    @Permission(RuleResource.READ)
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

    /** One rule of them. */
    @Path("/api/v1/scoring-schemes/{id}/rules/{validFrom}")
    @Named(
            value = "ScoringScheme",
            one = "a scoring scheme",
            many = "scoring schemes",
            more = "What it comes to is not changed any more once it has begun."
                    + " Assessments keep what they came to.")
    @Permission(CHANGE)
    @RequestScoped
    @SuppressWarnings("NullAway.Init") // arguments of the path
    static class Rules extends RuleResource {

        @Inject
        SchemeBook book;

        @PathParam("id")
        String id;

        @Override
        protected SchemeBook book() {
            return book;
        }

        @Override
        protected String key() {
            return id;
        }
    }
}
