package rocu.soc.threat.history;

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
import rocu.soc.chassis.command.Commands;
import rocu.soc.chassis.history.Histories;
import rocu.soc.chassis.history.History;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.record.RecordAnswers;

/** Whose history of threats is still being loaded, over HTTP. */
@Path("/api/v1/threats/histories")
@Produces(MediaType.APPLICATION_JSON)
class HistoriesResource {

    @Inject
    Histories histories;

    @Inject
    Commands commands;

    @Inject
    RecordAnswers answers;

    /** The histories, as the API document shows them. */
    record HistoryPage(List<History> items) {}

    @GET
    @Permission("history:seal")
    @Operation(operationId = "listThreatHistories", summary = "See whose history of threats is sealed")
    @APIResponse(
            responseCode = "200",
            description = "Every organisation that may own threats of the region",
            content = @Content(schema = @Schema(implementation = HistoryPage.class)))
    public HistoryPage list() {
        return new HistoryPage(histories.all());
    }

    @POST
    @Path("/{organisation}/seals")
    @Permission("history:seal")
    @Operation(
            operationId = "sealThreatHistory",
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
            return answers.plain(200, Map.of(), find(organisation));
        });
    }

    private History find(String organisation) {
        return histories.all().stream()
                .filter(history -> history.organisation().equals(organisation))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }
}
