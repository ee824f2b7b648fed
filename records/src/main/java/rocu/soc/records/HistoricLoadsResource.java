package rocu.soc.records;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import rocu.soc.chassis.record.load.HistoricLoad;
import rocu.soc.chassis.record.load.HistoricLoads;

/**
 * Historic loads over HTTP. The resource of a kind gives the address, {@code …/historic-loads}, and the permission.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class HistoricLoadsResource {

    @Inject
    RecordHistories histories;

    /** The kind that is served. */
    protected abstract RecordDeclaration<?> records();

    @POST
    @Consumes(HistoricLoads.NDJSON)
    @Operation(
            operationId = "load{Kind}History",
            summary =
                    "Load what an earlier system knew of {kinds}: all lines or none; a line sent again changes nothing",
            description = "At most 1,000 lines, each a version: organisation, sourceSystem, sourceReference, knownFrom,"
                    + " actor, the facts, and reason and recordedBy if known. The versions of one record ascend.")
    @RequestBody(
            required = true,
            content = @Content(mediaType = HistoricLoads.NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "Loaded",
            content = @Content(schema = @Schema(implementation = HistoricLoad.class)))
    public Response load(byte @Nullable [] body) {
        return histories.load(records(), body);
    }
}
