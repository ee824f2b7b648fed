package rocu.soc.orders.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.access.Permission;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.command.Answer;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.command.Commands;
import rocu.soc.chassis.history.Histories;
import rocu.soc.chassis.history.History;
import rocu.soc.chassis.json.Faults;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;
import rocu.soc.orders.lifecycle.PastOrders;
import rocu.soc.orders.lifecycle.PastVersion;

/** Historic loads of orders over HTTP. */
@Path("/api/v1/orders/historic-loads")
@Produces(MediaType.APPLICATION_JSON)
class HistoricLoadResource {

    static final String NDJSON = "application/x-ndjson";

    @Inject
    HistoricLineReader reader;

    @Inject
    PastOrders past;

    @Inject
    Histories histories;

    @Inject
    Commands commands;

    @Inject
    ObjectMapper mapper;

    @POST
    @Consumes(NDJSON)
    @Permission("orders:load-history")
    @Operation(
            operationId = "loadOrderHistory",
            summary = "Load what an earlier system knew: all lines or none; a line sent again changes nothing",
            description = "At most 1,000 lines, each a version: organisation, sourceSystem, sourceReference, knownFrom,"
                    + " actor, the facts, and managingOrganisation, reason and recordedBy if known. The versions of one"
                    + " record ascend.")
    @RequestBody(required = true, content = @Content(mediaType = NDJSON, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "200",
            description = "Loaded",
            content = @Content(schema = @Schema(implementation = HistoricLoad.class)))
    public Response load(byte @Nullable [] body) {
        return commands.run(body, change -> load(body, change));
    }

    private Answer load(byte @Nullable [] body, Change change) {
        Faults faults = new Faults();
        Map<String, PastVersion> lines = reader.read(body, faults);
        faults.raise();
        refuseSealed(lines.values().stream().map(PastVersion::organisation).collect(Collectors.toSet()));
        PastOrders.Loaded loaded = past.load(lines, faults, change);
        if (loaded.versions() > 0) {
            change.log(AuditOperation.COLLECTION, loaded.records(), List.of(), null);
        }
        return new Answer(
                200,
                null,
                Map.of(),
                bytes(new HistoricLoad(lines.size(), loaded.versions(), lines.size() - loaded.versions())));
    }

    private void refuseSealed(Set<String> organisations) {
        Set<String> sealed = histories.all().stream()
                .filter(history -> history.sealedAt() != null)
                .map(History::organisation)
                .filter(organisations::contains)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!sealed.isEmpty()) {
            throw Problem.of(
                    ProblemTypes.HISTORY_SEALED,
                    "The history of " + String.join(", ", sealed) + " is sealed. Nothing was loaded.");
        }
    }

    private byte[] bytes(HistoricLoad load) {
        try {
            return mapper.writeValueAsBytes(load);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Three numbers can be written", e);
        }
    }
}
