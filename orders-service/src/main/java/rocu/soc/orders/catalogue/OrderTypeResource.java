package rocu.soc.orders.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
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
import rocu.soc.chassis.record.rule.RuleResource;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.document.Named;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;

/** The catalogue of orders over HTTP. */
@Path("/api/v1/order-types")
@Produces(MediaType.APPLICATION_JSON)
class OrderTypeResource {

    private static final String CHANGE = "order-types:change";
    private static final String VALID_ON = "validOn";

    @Inject
    OrderTypes types;

    @Inject
    KnownPast past;

    /** Rows of the catalogue, as the API document shows them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderTypePage(
            @Schema(description = "The catalogue, by code") List<OrderType> items,

            @Schema(description = "The instant that was asked for") @Nullable
            Instant asKnownAt) {}

    @GET
    @Permission(RuleResource.READ)
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
                    String validOn,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable
                    String asKnownAt) {
        LocalDate day = QueryValues.dayOf(VALID_ON, validOn);
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        List<OrderType> rows = types.all(asked).stream()
                .filter(type -> day == null || type.holdsOn(day))
                .toList();
        return new OrderTypePage(rows, asked.map(AsKnownAt::instant).orElse(null));
    }

    @GET
    @Path("/{code}")
    @Permission(RuleResource.READ)
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
        LocalDate day = QueryValues.dayOf(VALID_ON, validOn);
        List<OrderType> rows = types.of(code).stream()
                .filter(type -> day == null || type.holdsOn(day))
                .toList();
        if (rows.isEmpty()) {
            throw Problem.notFound();
        }
        return rows.getLast();
    }

    /** One rule of them. */
    @Path("/api/v1/order-types/{code}/rules/{validFrom}")
    @Named(
            value = "OrderType",
            one = "the law on an order type",
            many = "order types",
            more = "Orders keep what was judged of them.")
    @Permission(CHANGE)
    @RequestScoped
    @SuppressWarnings("NullAway.Init") // arguments of the path
    static class Rules extends RuleResource {

        @Inject
        OrderTypeBook book;

        @PathParam("code")
        String code;

        @Override
        protected OrderTypeBook book() {
            return book;
        }

        @Override
        protected String key() {
            return code;
        }
    }
}
