package rocu.soc.threat.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import rocu.soc.chassis.access.Permission;
import rocu.soc.chassis.http.ContentAnswers;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.time.ReportingDay;

/** Scoring schemes over HTTP. */
@Path("/api/v1/scoring-schemes")
@Produces(MediaType.APPLICATION_JSON)
class SchemeResource {

    static final String READ = "code-lists:read";

    @Inject
    ScoringSchemes schemes;

    @Inject
    ContentAnswers answers;

    @Inject
    ObjectMapper mapper;

    /** The schemes, as the API document shows them. */
    record SchemePage(List<ScoringScheme> items) {}

    @GET
    @Permission(READ)
    @Operation(operationId = "listScoringSchemes", summary = "See every version of every scoring scheme")
    @APIResponse(
            responseCode = "200",
            description = "What ships is illustrative: it is nobody's official scheme",
            content = @Content(schema = @Schema(implementation = SchemePage.class)))
    public Response list() {
        return answer(new SchemePage(schemes.all()));
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
    public Response get(@PathParam("id") String id) {
        return answer(schemes.inForce(id, ReportingDay.today()).orElseThrow(Problem::notFound));
    }

    private Response answer(Object document) {
        try {
            return answers.answer(mapper.writeValueAsBytes(document));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A scheme can be written", e);
        }
    }
}
