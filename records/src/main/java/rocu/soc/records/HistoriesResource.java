package rocu.soc.records;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.history.History;
import rocu.soc.chassis.record.load.HistorySeals;
import rocu.soc.chassis.web.access.Permission;

/**
 * Whose history of a service's records is still being loaded, over HTTP. The resource of a service gives the address,
 * {@code …/histories}.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class HistoriesResource {

    @Inject
    HistorySeals seals;

    @GET
    @Permission(HistorySeals.PERMISSION)
    @Operation(operationId = "list{Kind}Histories", summary = "See whose history of {kinds} is sealed")
    @APIResponse(
            responseCode = "200",
            description = "Every organisation that may own {kinds} of the region",
            content = @Content(schema = @Schema(implementation = HistorySeals.HistoryPage.class)))
    public HistorySeals.HistoryPage list() {
        return seals.list();
    }

    @POST
    @Path("/{organisation}/seals")
    @Permission(HistorySeals.PERMISSION)
    @Operation(
            operationId = "seal{Kind}History",
            summary = "End the loading of an organisation's history of {kinds}; a second seal changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "Sealed",
            content = @Content(schema = @Schema(implementation = History.class)))
    public Response seal(@PathParam("organisation") String organisation, byte @Nullable [] body) {
        return seals.seal(organisation, body);
    }
}
