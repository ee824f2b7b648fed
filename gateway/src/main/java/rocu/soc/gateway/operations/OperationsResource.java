package rocu.soc.gateway.operations;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import rocu.soc.chassis.operations.OperatingDocument;
import rocu.soc.chassis.operations.OwnState;
import rocu.soc.chassis.web.access.Operations;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.gateway.composition.AllServices;

/** The working of all services at one place, for administrators, without any of their records. */
@Path("/api/v1/operations")
@Produces(MediaType.APPLICATION_JSON)
class OperationsResource {

    @Inject
    AllServices services;

    @Inject
    OwnState own;

    @Inject
    Reconciliation reconciliation;

    @GET
    @Permission(Operations.READ)
    @Operation(
            operationId = "readOperations",
            summary = "Health of all services: relay, consumers, dead letters, audit chain",
            description = "One that does not answer is named, and holds up nobody.")
    @APIResponse(
            responseCode = "200",
            description = "A row for each service",
            content = @Content(schema = @Schema(implementation = Overview.class)))
    public Overview overview() {
        return new Overview(services.all(service -> "state", OperatingDocument.class, own::sample).stream()
                .map(Overview.Row::of)
                .toList());
    }

    @GET
    @Path("reconciliation")
    @Permission(Operations.READ)
    @Operation(
            operationId = "reconcileProjections",
            summary = "Whether every copy of a record in another service is what its owner told last",
            description =
                    "Compares ids and versions of all records, and looks again at what differs until nothing is on its way,"
                            + " for ten seconds at most. It reads every record of the suite once: ask for it when you need it.")
    @APIResponse(
            responseCode = "200",
            description = "A row for each projection, and which services answered",
            content = @Content(schema = @Schema(implementation = ReconciliationDocument.class)))
    public ReconciliationDocument reconcile() {
        return reconciliation.reconcile();
    }
}
