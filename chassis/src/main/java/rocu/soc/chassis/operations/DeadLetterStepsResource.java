package rocu.soc.chassis.operations;

import jakarta.inject.Inject;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.messaging.consume.DeadLetter;
import rocu.soc.chassis.messaging.consume.DeadLetters;
import rocu.soc.chassis.record.RecordAnswers;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.web.access.Operations;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.PathId;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.problem.Problem;

/** What an administrator does about a dead letter, over HTTP. Whatever is done stands in the audit log. */
@Path(Operations.BASE + "/dead-letters/{id}")
@Produces(MediaType.APPLICATION_JSON)
class DeadLetterStepsResource {

    private static final Declared<Discard> DISCARD = Declared.of(Discard.class);

    @Inject
    Operations operations;

    @Inject
    DeadLetters letters;

    @Inject
    Commands commands;

    @Inject
    RecordAnswers answers;

    /** What a discard asks for, as the API document shows it. */
    @Schema(name = "DeadLetterDiscard")
    record Discard(
            @Schema(description = "Why it will never be processed") @Size(max = 500)
            String reason) {}

    @POST
    @Path("replays")
    @Permission(Operations.ACT)
    @Operation(
            operationId = "replayDeadLetter",
            summary = "Process a dead letter and all that wait behind it",
            description =
                    "Begins with the oldest open one of the same key, whichever of them is named, for none may overtake"
                            + " another; ends at the first that fails again.")
    @APIResponse(
            responseCode = "200",
            description = "How many were processed, and what stopped it",
            content = @Content(schema = @Schema(implementation = Replayed.class)))
    public Response replay(@PathParam("service") String service, @PathParam("id") String id, byte @Nullable [] body) {
        operations.here(service);
        BodyReader.of(StrictJson.object(body)).finish();
        DeadLetter letter = letters.open(PathId.parse(id)).orElseThrow(Problem::notFound);
        return commands.run(body, change -> {
            DeadLetters.Replay replay = letters.replay(
                            letter.id(), change.caller().userId(), tried -> log(change, letter, tried, "replays"))
                    .orElseThrow(Problem::notFound);
            return answers.plain(200, Map.of(), new Replayed(replay.settled(), replay.stoppedBy()));
        });
    }

    @POST
    @Path("discards")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(Operations.ACT)
    @Operation(
            operationId = "discardDeadLetter",
            summary = "Settle a dead letter that will never be processed; what waits behind it is replayed then")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Discard.class)))
    @APIResponse(
            responseCode = "200",
            description = "The dead letter as it was",
            content = @Content(schema = @Schema(implementation = DeadLetterDocument.class)))
    public Response discard(@PathParam("service") String service, @PathParam("id") String id, byte @Nullable [] body) {
        operations.here(service);
        BodyReader read = BodyReader.of(StrictJson.object(body));
        String reason = DISCARD.read(read).reason();
        read.finish();
        DeadLetter letter = letters.open(PathId.parse(id)).orElseThrow(Problem::notFound);
        return commands.run(body, change -> {
            if (!letters.discard(letter.id(), change.caller().userId(), reason)) {
                throw Problem.notFound();
            }
            log(change, letter, letter.id(), "discards");
            return answers.plain(200, Map.of(), DeadLetterDocument.of(letter));
        });
    }

    private static void log(Change change, DeadLetter letter, UUID tried, String step) {
        change.log(
                AuditOperation.ADMINISTRATION,
                letter.record().map(List::of).orElse(List.of()),
                List.of("/dead-letters/" + tried + "/" + step),
                null);
    }
}
