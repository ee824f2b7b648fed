package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.RequestScoped;
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
import rocu.soc.chassis.web.document.Named;
import rocu.soc.chassis.web.http.Conditions;
import rocu.soc.chassis.web.http.IfNoneMatch;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.records.RecordReads;
import rocu.soc.records.Stored;

/**
 * Disruptions by the reference that the caller's own system gave them: a force system needs to keep no id of ours. The address
 * names it in its path, or in its query where no path can carry it, such as {@code A//B} or {@code ..}.
 */
@Produces(MediaType.APPLICATION_JSON)
abstract class BySourceResource {

    private static final String ALL = "/api/v1/disruptions/by-source";
    private static final String ONE = "a disruption";
    private static final String MANY = "disruptions";

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

    @Path(ALL + "/{system}/{reference}")
    @Named(
            value = "DisruptionBySource",
            one = ONE,
            many = MANY,
            more = "What no path carries, such as A//B, goes into the query of /disruptions/by-source.")
    @RequestScoped
    static class OfPath extends BySourceResource {

        @PathParam("system")
        @Nullable
        String system;

        @PathParam("reference")
        @Nullable
        String reference;

        @Override
        Source source() {
            return Source.addressed(system, reference);
        }
    }

    @Path(ALL)
    @Named(
            value = "DisruptionBySourceQuery",
            one = ONE,
            many = MANY,
            more = "The query carries every reference, also one that no path can, such as A//B.")
    @RequestScoped
    static class OfQuery extends BySourceResource {

        @QueryParam("system")
        @Parameter(description = "The system in which the original is kept", required = true)
        @Nullable
        String system;

        @QueryParam("reference")
        @Parameter(description = "The name of the original in that system", required = true)
        @Nullable
        String reference;

        @Override
        Source source() {
            return Source.addressed(system, reference);
        }
    }

    /**
     * The source that the address names.
     *
     * @throws Problem 400 {@code invalid-parameter} without one, 422 {@code broken-rule}
     */
    abstract Source source();

    @GET
    @Permission(DisruptionPermissions.READ)
    @Operation(operationId = "get{Kind}", summary = "Read {kind} by your own reference", description = "{more}")
    @APIResponse(
            responseCode = "200",
            description = "The disruption",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response get(
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable
                    String asKnownAt) {
        return reads.bySource(disruptions, source(), asKnownAt);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(DisruptionPermissions.RECORD)
    @Operation(
            operationId = "put{Kind}",
            summary = "Record {kind} under your own reference, or bring it to what you say now",
            description =
                    "Grade, threat, marking and contact unit stay where you leave them out or a person set them; what you say"
                            + " of them then is kept beside (sourceView, differsFromSource). A withdrawn one stays withdrawn."
                            + " {more}")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DisruptionRecording.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it stands; what changes nothing makes no new version",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response put(byte @Nullable [] body) {
        Source source = source();
        Recording recording = reader.recording(StrictJson.object(body), source, caller.get());
        links.askBefore(recording.threat(), recording.found(), caller.get());
        var from = conditions.ifMatch();
        boolean onlyNew = conditions.ifNoneMatch().filter(IfNoneMatch::any).isPresent();
        return commands.run(body, change -> disruptionCommands.put(recording, source, from, onlyNew, change));
    }

    @DELETE
    @Permission(DisruptionPermissions.WITHDRAW)
    @Operation(
            operationId = "withdraw{Kind}",
            summary = "Withdraw {kind} by your own reference",
            description = "{more}")
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn, now or before",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response withdraw(
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
        Source source = source();
        Step step = step(reason, recordedByUser, recordedByUnit);
        if (sourceVersion != null && !SourceVersion.isOne(sourceVersion)) {
            throw Problem.of(
                    ProblemTypes.INVALID_PARAMETER,
                    "sourceVersion is a whole number or an instant.",
                    List.of(new FieldError("sourceVersion", "not-a-version", "A whole number, or an instant.")));
        }
        var from = conditions.ifMatch();
        return commands.run(null, change -> {
            Stored<DisruptionContent> present = disruptionCommands.held(source, change);
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
