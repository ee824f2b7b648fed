package rocu.soc.orders.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.RuleAnswers;
import rocu.soc.chassis.record.rule.RuleVersions;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.KnownPast;

/** The catalogue of orders over HTTP. */
@Path("/api/v1/order-types")
@Produces(MediaType.APPLICATION_JSON)
class OrderTypeResource {

    private static final String READ = "code-lists:read";
    private static final String CHANGE = "order-types:change";
    private static final String VALID_ON = "validOn";
    private static final String RULE = "/{code}/rules/{validFrom}";

    @Inject
    OrderTypes types;

    @Inject
    OrderTypeBook book;

    @Inject
    RuleAnswers rules;

    @Inject
    KnownPast past;

    /** Rows of the catalogue, as the API document shows them. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OrderTypePage(
            @Schema(description = "The catalogue, by code") List<OrderType> items,

            @Schema(description = "The instant that was asked for") @Nullable
            Instant asKnownAt) {}

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
                    String validOn,
            @QueryParam(AsKnownAt.PARAMETER)
                    @Parameter(description = "An instant, or a day for all that was known at its end; now if left out")
                    @Nullable
                    String asKnownAt) {
        LocalDate day = day(validOn);
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        List<OrderType> rows = types.all(asked).stream()
                .filter(type -> day == null || type.holdsOn(day))
                .toList();
        return new OrderTypePage(rows, asked.map(AsKnownAt::instant).orElse(null));
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

    @GET
    @Path(RULE)
    @Permission(READ)
    @Operation(operationId = "getOrderTypeRule", summary = "Read the row of an order type that begins on a day")
    @APIResponse(
            responseCode = "200",
            description = "The row; its ETag is what a change of it names",
            content = @Content(schema = @Schema(implementation = OrderType.class)))
    public Response rule(@PathParam("code") String code, @PathParam(RuleAnswers.VALID_FROM) String validFrom) {
        return rules.get(book, code, validFrom);
    }

    @GET
    @Path(RULE + "/versions")
    @Permission(CHANGE)
    @Operation(
            operationId = "listOrderTypeRuleVersions",
            summary = "Read what was stated in a row of the catalogue, when, by whom and why")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first one first",
            content = @Content(schema = @Schema(implementation = RuleVersions.class)))
    public RuleVersions versions(@PathParam("code") String code, @PathParam(RuleAnswers.VALID_FROM) String validFrom) {
        return rules.versions(book, code, validFrom);
    }

    @PUT
    @Path(RULE)
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(CHANGE)
    @Operation(
            operationId = "stateOrderType",
            summary = "State what the law says of an order type from a day on",
            description =
                    "The row that holds until then ends there. If-Match is required where the row is there already; "
                            + "the same content makes no new version. Orders keep what was judged of them.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = StatedOrderType.class)))
    @APIResponse(
            responseCode = "200",
            description = "As the row stands now",
            content = @Content(schema = @Schema(implementation = OrderType.class)))
    @APIResponse(
            responseCode = "201",
            description = "A new row",
            content = @Content(schema = @Schema(implementation = OrderType.class)))
    public Response state(
            @PathParam("code") String code,
            @PathParam(RuleAnswers.VALID_FROM) String validFrom,
            byte @Nullable [] body) {
        return rules.state(book, code, validFrom, body);
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        QueryValues values = new QueryValues();
        LocalDate day = values.day(VALID_ON, given);
        values.raise();
        return day;
    }
}
