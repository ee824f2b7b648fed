package rocu.soc.orders.returns;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.returns.Return;
import rocu.soc.chassis.record.returns.ReturnFilters;
import rocu.soc.chassis.record.returns.Returns;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.table.CsvTable;
import rocu.soc.chassis.web.table.WorkbookTable;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;
import rocu.soc.orders.catalogue.OrderTypes;
import rocu.soc.orders.lifecycle.DayAsked;

/** The return of orders over HTTP. */
@Path("/api/v1/returns/orders")
@Produces({MediaType.APPLICATION_JSON, CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE})
class OrderReturnResource {

    private static final String TYPE = "type";

    @Inject
    Returns returns;

    @Inject
    KnownPast past;

    @Inject
    OrderTypes types;

    @GET
    @Permission(Returns.READ)
    @Operation(
            operationId = "countOrders",
            summary = "Count the orders that were granted and have not ended on a day",
            description =
                    "The same question for the same day as known at the same instant gives the same figures for ever.")
    @APIResponse(
            responseCode = "200",
            description = "The figures, with the filters and definitions by which they were counted",
            content = @Content(schema = @Schema(implementation = Return.class)))
    public Response count(
            @QueryParam("region")
                    @Parameter(
                            description =
                                    "The police region, a code of /api/v1/code-lists/regions; this installation's if left out")
                    @Nullable
                    String region,
            @QueryParam("organisation")
                    @Parameter(
                            description =
                                    "Managing organisations, codes of /api/v1/code-lists/organisations; all if left out")
                    @Nullable
                    List<String> organisation,
            @QueryParam(TYPE) @Parameter(description = "Codes of /api/v1/order-types; all if left out") @Nullable
                    List<String> type,
            @QueryParam(DayAsked.PARAMETER)
                    @Parameter(
                            description =
                                    "The day, YYYY-MM-DD; if left out, the day of asKnownAt, or today in Europe/London",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String on,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable
                    String asKnownAt) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        LocalDate day = DayAsked.parse(on, asked).day();
        ReturnFilters filters = OrderReturn.onDay(day);
        String counted = returns.region(region, filters);
        returns.organisations("f.managing_organisation", organisation, filters);
        filters.texts(TYPE, "f.order_type", type);
        refuseUnknown(type, filters);
        return returns.answer(new Return(
                OrderReturn.NAME,
                counted,
                OrderReturn.DEFINITIONS,
                List.of(returns.count(OrderReturn.NAME, OrderReturn.records(day), counted, filters, asked))));
    }

    private void refuseUnknown(@Nullable List<String> given, ReturnFilters filters) {
        if (given == null || given.equals(List.of(ReturnFilters.ANY))) {
            return;
        }
        if (!types.codes().containsAll(given)) {
            filters.values().refuse(TYPE, "unknown-order-type", "The codes are listed at /api/v1/order-types.");
        }
    }
}
