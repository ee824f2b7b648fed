package rocu.soc.orders.lifecycle;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.record.file.ListForm;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.Conditions;
import rocu.soc.chassis.web.json.MergePatch;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.list.PageParameters;
import rocu.soc.chassis.web.table.CsvTable;
import rocu.soc.chassis.web.table.WorkbookTable;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.records.RecordReads;

/** Ancillary orders over HTTP. */
@Path("/api/v1/orders")
@Produces(MediaType.APPLICATION_JSON)
class OrderResource {

    @Inject
    CurrentCaller caller;

    @Inject
    Commands commands;

    @Inject
    Conditions conditions;

    @Inject
    OrderReader reader;

    @Inject
    OrderCommands orders;

    @Inject
    Orders kind;

    @Inject
    OrderFilters filters;

    @Inject
    RecordReads reads;

    @Inject
    ThreatLinks links;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(OrderPermissions.APPLY)
    @Operation(
            operationId = "recordOrder",
            summary = "Record an order that a court granted to your organisation",
            description =
                    "What a court ordered is a fact: where the catalogue calls it odd, warnings[] says so. A threat"
                            + " that does not exist, or that your account may not see, cannot be named; where nobody can say,"
                            + " linkStatus is PENDING until somebody can.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = OrderGrant.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; Location and ETag name it",
            content = @Content(schema = @Schema(implementation = OrderDocument.class)))
    public Response grant(byte @Nullable [] body) {
        OrderReader.Granted granted = reader.grant(StrictJson.object(body), caller.get());
        links.askBefore(granted.grant().threat(), caller.get());
        return commands.run(body, change -> orders.grant(granted, change));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListForm.NDJSON, CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE})
    @Permission(OrderPermissions.READ)
    @Operation(operationId = "listOrders", summary = "List the orders that your account may see")
    @APIResponse(
            responseCode = "200",
            description =
                    "One page, or the whole list as a file; the members that an account may not see match no filter",
            content = @Content(schema = @Schema(ref = "OrderPage")))
    public Response list(@BeanParam OrderSelection selection, @BeanParam PageParameters page) {
        return reads.list(kind, selection.asKnownAt(), known -> filters.query(selection, known, caller.get()));
    }

    @GET
    @Path("/{id}")
    @Permission(OrderPermissions.READ)
    @Operation(operationId = "getOrder", summary = "Read an order, as far as your account may see it")
    @APIResponse(
            responseCode = "200",
            description = "The order, whole or as a card",
            content = @Content(schema = @Schema(implementation = OrderDocument.class)))
    public Response get(
            @PathParam("id") String id,
            @QueryParam(DayAsked.PARAMETER) @Parameter(description = DayAsked.DESCRIPTION) @Nullable String on,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable
                    String asKnownAt) {
        DayAsked.parse(on, Optional.empty());
        return reads.item(kind, id, asKnownAt);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permission(OrderPermissions.MANAGE)
    @Operation(
            operationId = "amendOrder",
            summary = "Record how an order is managed, or correct what was recorded",
            description =
                    "For the organisation that applied and the one that manages it. A correction of what the court"
                            + " ordered gives its reason; a hand-over is a step of its own.")
    @RequestBody(
            required = true,
            description = "A merge patch (RFC 7396) of the facts, with reason and recordedBy",
            content = @Content(schema = @Schema(ref = "OrderPatch")))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now; the same content makes no new version",
            content = @Content(schema = @Schema(implementation = OrderDocument.class)))
    public Response amend(@PathParam("id") String id, byte @Nullable [] body) {
        var patch = StrictJson.object(body);
        var from = conditions.ifMatch();
        links.askBefore(OrderReader.threat(patch), caller.get());
        return commands.run(body, change -> orders.amend(orders.held(id, change), from, patch, change));
    }
}
