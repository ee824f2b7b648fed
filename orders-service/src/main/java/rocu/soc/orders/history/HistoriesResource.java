package rocu.soc.orders.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.access.Permission;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.command.Answer;
import rocu.soc.chassis.command.Commands;
import rocu.soc.chassis.history.Histories;
import rocu.soc.chassis.history.History;
import rocu.soc.chassis.problem.Problem;

/** Whose history of orders is still being loaded, over HTTP. */
@Path("/api/v1/orders/histories")
@Produces(MediaType.APPLICATION_JSON)
class HistoriesResource {

    @Inject
    Histories histories;

    @Inject
    Commands commands;

    @Inject
    ObjectMapper mapper;

    /** The histories, as the API document shows them. */
    record HistoryPage(List<History> items) {}

    @GET
    @Permission("history:seal")
    @Operation(operationId = "listOrderHistories", summary = "See whose history of orders is sealed")
    @APIResponse(
            responseCode = "200",
            description = "Every organisation that may own orders of the region",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public HistoryPage list() {
        return new HistoryPage(histories.all());
    }

    @POST
    @Path("/{organisation}/seals")
    @Permission("history:seal")
    @Operation(
            operationId = "sealOrderHistory",
            summary = "End the loading of an organisation's history; a second seal changes nothing")
    @APIResponse(
            responseCode = "200",
            description = "Sealed",
            content = @Content(schema = @Schema(implementation = History.class)))
    public Response seal(@PathParam("organisation") String organisation, byte @Nullable [] body) {
        find(organisation);
        return commands.run(body, change -> {
            histories.seal(organisation, change.caller().userId());
            change.log(AuditOperation.ADMINISTRATION, List.of(), List.of("/histories/" + organisation), null);
            return new Answer(200, null, Map.of(), bytes(find(organisation)));
        });
    }

    private History find(String organisation) {
        return histories.all().stream()
                .filter(history -> history.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private byte[] bytes(History history) {
        try {
            return mapper.writeValueAsBytes(history);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A history can be written", e);
        }
    }
}
