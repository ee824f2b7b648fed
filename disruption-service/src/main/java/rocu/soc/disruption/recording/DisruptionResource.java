package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.access.CurrentCaller;
import rocu.soc.chassis.access.Permission;
import rocu.soc.chassis.http.PathId;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.policy.Level;
import rocu.soc.chassis.policy.Policy;
import rocu.soc.chassis.problem.Problem;

/** Disruptions over HTTP. */
@Path("/api/v1/disruptions")
@Produces(MediaType.APPLICATION_JSON)
class DisruptionResource {

    @Inject
    CurrentCaller caller;

    @Inject
    RecordingReader reader;

    @Inject
    RecordDisruption recordDisruption;

    @Inject
    Disruptions disruptions;

    @Inject
    Policy policy;

    @Inject
    ObjectMapper mapper;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("disruptions:record")
    @Operation(operationId = "recordDisruption", summary = "Record a disruption that your organisation led")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Recording.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; Location and ETag name it",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response record(byte @Nullable [] body) {
        Recording recording = reader.read(body == null ? new byte[0] : body, caller.get());
        Disruption disruption = recordDisruption.record(recording, caller.get());
        return document(Response.status(Response.Status.CREATED), disruption, Level.FULL)
                .header("Location", "/api/v1/disruptions/" + disruption.id)
                .build();
    }

    @GET
    @Path("/{id}")
    @Permission("disruptions:read")
    @Operation(operationId = "getDisruption", summary = "Read a disruption, as far as your account may see it")
    @APIResponse(
            responseCode = "200",
            description = "The disruption, whole or as a summary",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response get(@PathParam("id") String id) {
        UUID uuid = PathId.parse(id);
        Disruption disruption = disruptions.findById(uuid);
        Caller asking = caller.get();
        Level level = disruption == null ? Level.NONE : policy.level(asking, "disruptions:read", disruption.facts());
        if (level == Level.NONE) {
            throw Problem.notFound();
        }
        return document(Response.ok(), Objects.requireNonNull(disruption), level)
                .build();
    }

    private Response.ResponseBuilder document(Response.ResponseBuilder answer, Disruption disruption, Level level) {
        ObjectNode document = mapper.valueToTree(DisruptionDocument.of(disruption));
        if (level != Level.FULL) {
            document.retain(policy.summaryMembers(Disruption.KIND, disruption.marking));
        }
        return answer.entity(document)
                .header("ETag", "\"" + disruption.version + "-" + level + "\"")
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization, Accept");
    }
}
