package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.Conditions;
import rocu.soc.chassis.web.http.IfNoneMatch;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.records.RecordReads;
import rocu.soc.records.Stored;

/** Disruptions by the reference that the caller's own system gave them: a force system needs to keep no id of ours. */
@Path("/api/v1/disruptions/by-source/{system}/{reference}")
@Produces(MediaType.APPLICATION_JSON)
class BySourceResource {

    @Inject
    CurrentCaller caller;

    @Inject
    Commands commands;

    @Inject
    Conditions conditions;

    @Inject
    DisruptionReader reader;

    @Inject
    Disruptions disruptions;

    @Inject
    DisruptionCommands disruptionCommands;

    @Inject
    ThreatLinks links;

    @Inject
    RecordReads reads;

    @GET
    @Permission(DisruptionPermissions.READ)
    @Operation(operationId = "getDisruptionBySource", summary = "Read a disruption by your own reference")
    @APIResponse(
            responseCode = "200",
            description = "The disruption",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response get(
            @PathParam("system") String system,
            @PathParam("reference") String reference,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable
                    String asKnownAt) {
        return reads.bySource(disruptions, Source.addressed(system, reference), asKnownAt);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(DisruptionPermissions.RECORD)
    @Operation(
            operationId = "putDisruptionBySource",
            summary = "Record a disruption under your own reference, or bring it to what you say now",
            description =
                    "Grade, threat, marking and contact unit stay where you leave them out or a person set them; what you say"
                            + " of them then is kept beside (sourceView, differsFromSource). A withdrawn one stays withdrawn.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DisruptionRecording.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands; what changes nothing makes no new version",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response put(
            @PathParam("system") String system, @PathParam("reference") String reference, byte @Nullable [] body) {
        Source source = Source.addressed(system, reference);
        Recording recording = reader.recording(StrictJson.object(body), source, caller.get());
        links.askBefore(recording.threat(), recording.found(), caller.get());
        var from = conditions.ifMatch();
        boolean onlyNew = conditions.ifNoneMatch().filter(IfNoneMatch::any).isPresent();
        return commands.run(body, change -> disruptionCommands.put(recording, source, from, onlyNew, change));
    }

    @DELETE
    @Permission(DisruptionPermissions.WITHDRAW)
    @Operation(operationId = "withdrawDisruptionBySource", summary = "Withdraw a disruption by your own reference")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn, now or before",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response withdraw(
            @PathParam("system") String system,
            @PathParam("reference") String reference,
            @QueryParam("reason") @Parameter(description = "Why, at most 500 characters", required = true) @Nullable
                    String reason,
            @QueryParam("recordedByUser")
                    @Parameter(description = "On whose behalf; required from a force system")
                    @Nullable
                    String recordedByUser,
            @QueryParam("recordedByUnit") @Parameter(description = "The unit of that account") @Nullable
                    String recordedByUnit,
            @QueryParam("sourceVersion") @Parameter(description = SourceVersion.DESCRIPTION) @Nullable
                    String sourceVersion) {
        Step step = step(reason, recordedByUser, recordedByUnit);
        if (sourceVersion != null && !SourceVersion.isOne(sourceVersion)) {
            throw Problem.of(
                    ProblemTypes.INVALID_PARAMETER,
                    "sourceVersion is a whole number or an instant.",
                    List.of(new FieldError("sourceVersion", "not-a-version", "A whole number, or an instant.")));
        }
        var from = conditions.ifMatch();
        return commands.run(null, change -> {
            Stored<DisruptionContent> present = disruptionCommands.held(Source.addressed(system, reference), change);
            return present.content().status() == DisruptionStatus.WITHDRAWN
                    ? disruptionCommands.unchanged(present, change)
                    : disruptionCommands.withdraw(present, from, step, sourceVersion, change);
        });
    }

    private Step step(@Nullable String reason, @Nullable String user, @Nullable String unit) {
        var body = JsonNodeFactory.instance.objectNode();
        if (reason != null) {
            body.put("reason", reason);
        }
        if (user != null || unit != null) {
            body.putObject("recordedBy").put("userId", user).put("unit", unit);
        }
        try {
            return reader.step(body, caller.get());
        } catch (Problem problem) {
            throw Problem.of(
                    ProblemTypes.INVALID_PARAMETER,
                    problem.detail(),
                    problem.errors().stream().map(BySourceResource::parameter).toList());
        }
    }

    private static FieldError parameter(FieldError error) {
        String name = switch (error.pointer()) {
            case "/reason" -> "reason";
            case "/recordedBy/unit" -> "recordedByUnit";
            default -> "recordedByUser";
        };
        return new FieldError(name, error.code(), error.detail());
    }
}
