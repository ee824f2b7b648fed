package rocu.soc.disruption.history;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.access.Permission;
import rocu.soc.chassis.load.HistoricLoad;
import rocu.soc.chassis.load.HistoricLoads;
import rocu.soc.disruption.recording.PastDisruptions;

/** Historic loads of disruptions over HTTP. */
@Path("/api/v1/disruptions/historic-loads")
@Produces(MediaType.APPLICATION_JSON)
class HistoricLoadResource {

    @Inject
    HistoricLoads loads;

    @Inject
    HistoricLine line;

    @Inject
    PastDisruptions past;

    @POST
    @Consumes(HistoricLoads.NDJSON)
    @Permission("disruptions:load-history")
    @Operation(
            operationId = "loadDisruptionHistory",
            summary = "Load what an earlier system knew: all lines or none; a line sent again changes nothing",
            description =
                    "At most 1,000 lines, each a version: organisation, sourceSystem, sourceReference, knownFrom,"
                            + " actor, status, the facts, and reason and recordedBy if known. The versions of one record ascend.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = HistoricLoads.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "Loaded",
            content = @Content(schema = @Schema(implementation = HistoricLoad.class)))
    public Response load(byte @Nullable [] body) {
        return loads.load(body, line, past);
    }
}
