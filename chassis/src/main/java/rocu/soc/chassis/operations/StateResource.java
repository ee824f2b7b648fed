package rocu.soc.chassis.operations;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import rocu.soc.chassis.web.access.Operations;
import rocu.soc.chassis.web.access.Permission;

/** How far relay, consumers and audit chain of this service are behind, over HTTP. */
@Path(Operations.BASE)
@Produces(MediaType.APPLICATION_JSON)
class StateResource {

    @Inject
    Operations operations;

    @Inject
    OwnState own;

    /** The consumers of one service, as the API document shows them. */
    @Schema(name = "EventConsumerList")
    record ConsumerList(
            @Schema(description = "every consumer of the process that answered")
            List<ConsumerDocument> items) {}

    @GET
    @Path("state")
    @Permission(Operations.READ)
    @Operation(
            operationId = "readOperatingState",
            summary = "How far the relay, the consumers and the audit chain of a service are behind")
    @APIResponse(
            responseCode = "200",
            description = "As of now",
            content = @Content(schema = @Schema(implementation = OperatingDocument.class)))
    public OperatingDocument state(@PathParam("service") String service) {
        operations.here(service);
        return own.sample();
    }

    @GET
    @Path("consumers")
    @Permission(Operations.READ)
    @Operation(
            operationId = "listConsumers",
            summary = "Health of each consumer of a service: lag, idle time, position, whether it is blocked")
    @APIResponse(
            responseCode = "200",
            description = "The consumers of the process that answered",
            content = @Content(schema = @Schema(implementation = ConsumerList.class)))
    public ConsumerList consumers(@PathParam("service") String service) {
        operations.here(service);
        return new ConsumerList(own.consumers());
    }
}
