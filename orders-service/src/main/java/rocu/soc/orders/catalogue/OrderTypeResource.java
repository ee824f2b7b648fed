package rocu.soc.orders.catalogue;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.access.Permission;
import rocu.soc.chassis.list.QueryValues;
import rocu.soc.chassis.problem.Problem;

/** The catalogue of orders over HTTP. */
@Path("/api/v1/order-types")
@Produces(MediaType.APPLICATION_JSON)
class OrderTypeResource {

    private static final String READ = "code-lists:read";
    private static final String VALID_ON = "validOn";

    @Inject
    OrderTypes types;

    /** Rows of the catalogue, as the API document shows them. */
    record OrderTypePage(List<OrderType> items) {}

    @GET
    @Permission(READ)
    @Operation(operationId = "listOrderTypes", summary = "List what the law says of each kind of order")
    @APIResponse(
            responseCode = "200",
            description = "The rows by code; prospective ones are marked",
            content = @Content(schema = @Schema(implementation = OrderTypePage.class)))
    public OrderTypePage list(
            @QueryParam(VALID_ON)
                    @Parameter(
                            description = "The day whose law is asked for, YYYY-MM-DD; left out for every row",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String validOn) {
        LocalDate day = day(validOn);
        return new OrderTypePage(day == null ? types.all() : types.validOn(day));
    }

    @GET
    @Path("/{code}")
    @Permission(READ)
    @Operation(operationId = "getOrderType", summary = "Read what the law says of one kind of order")
    @APIResponse(
            responseCode = "200",
            description = "The row of that day, or the latest one",
            content = @Content(schema = @Schema(implementation = OrderType.class)))
    public OrderType get(
            @PathParam("code") String code,
            @QueryParam(VALID_ON)
                    @Parameter(
                            description = "The day whose law is asked for, YYYY-MM-DD; left out for the latest row",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @Nullable
                    String validOn) {
        LocalDate day = day(validOn);
        List<OrderType> rows = types.of(code).stream()
                .filter(type -> day == null || type.holdsOn(day))
                .toList();
        if (rows.isEmpty()) {
            throw Problem.notFound();
        }
        return rows.getLast();
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        QueryValues values = new QueryValues();
        LocalDate day = values.day(VALID_ON, given);
        values.raise();
        return day;
    }
}
