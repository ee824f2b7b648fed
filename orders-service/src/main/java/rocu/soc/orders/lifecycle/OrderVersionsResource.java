package rocu.soc.orders.lifecycle;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.access.Permission;
import rocu.soc.chassis.http.PathVersion;
import rocu.soc.chassis.list.PageParameters;
import rocu.soc.chassis.time.AsKnownAt;

/** The versions of an order over HTTP: nothing is overwritten. What shows of each is decided by today's rights. */
@Path("/api/v1/orders/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
class OrderVersionsResource {

    @Inject
    OrderReads reads;

    @GET
    @Permission(OrderPermissions.READ)
    @Operation(operationId = "listOrderVersions", summary = "Read what was said of an order, and when")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first one first",
            content = @Content(schema = @Schema(implementation = OrderVersionPage.class)))
    public Response list(
            @PathParam("id") String id,
            @QueryParam(DayAsked.PARAMETER) @Nullable String on,
            @QueryParam(AsKnownAt.PARAMETER) @Nullable String asKnownAt,
            @BeanParam PageParameters page) {
        return reads.versions(id, on, asKnownAt);
    }

    @GET
    @Path("/{version}")
    @Permission(OrderPermissions.READ)
    @Operation(operationId = "getOrderVersion", summary = "Read one version of an order")
    @APIResponse(
            responseCode = "200",
            description = "The order as that version has it",
            content = @Content(schema = @Schema(implementation = OrderDocument.class)))
    public Response get(
            @PathParam("id") String id,
            @PathParam("version") String version,
            @QueryParam(DayAsked.PARAMETER) @Nullable String on) {
        return reads.version(id, PathVersion.parse(version), on);
    }
}
