package rocu.soc.threat.activity;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import rocu.soc.chassis.web.access.Permission;

/** The activity of a threat over HTTP. It presents the present, and takes no {@code asKnownAt}. */
@Path("/api/v1/threats/{id}/activity")
@Produces(MediaType.APPLICATION_JSON)
class ActivityResource {

    @Inject
    ActivityReads reads;

    @GET
    @Permission("threats:read")
    @Operation(
            operationId = "getThreatActivity",
            summary = "Read what is done about a threat: its disruptions and orders, among those open to you")
    @APIResponse(
            responseCode = "200",
            description = "Counts and days of the present; of a threat that you see as a summary, the last day alone",
            content = @Content(schema = @Schema(implementation = Activity.class)))
    public Response get(@PathParam("id") String id) {
        return reads.of(id);
    }
}
