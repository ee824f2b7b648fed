package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.Blocking;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.command.BatchResult;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.record.file.ListForm;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.Conditions;
import rocu.soc.chassis.web.json.MergePatch;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.list.PageParameters;
import rocu.soc.chassis.web.table.CsvTable;
import rocu.soc.chassis.web.table.WorkbookTable;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.records.RecordReads;

/** Disruptions over HTTP. */
@Path("/api/v1/disruptions")
@Produces(MediaType.APPLICATION_JSON)
class DisruptionResource {

    @Inject
    CurrentCaller caller;

    @Inject
    Commands commands;

    @Inject
    Conditions conditions;

    @Inject
    RecordingGroup recordings;

    @Inject
    DisruptionReader reader;

    @Inject
    DisruptionCommands disruptions;

    @Inject
    ThreatLinks links;

    @Inject
    Disruptions kind;

    @Inject
    DisruptionFilters filters;

    @Inject
    RecordReads reads;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(DisruptionPermissions.RECORD)
    @Operation(operationId = "recordDisruption", summary = "Record a disruption that your organisation led")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DisruptionRecording.class)))
    @APIResponse(
            responseCode = "201",
            description = "Recorded; Location and ETag name it",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    @Blocking
    public CompletionStage<Response> record(byte @Nullable [] body) {
        return recordings.run(body, read(StrictJson.object(body)));
    }

    private Recording read(ObjectNode said) {
        Recording recording = reader.recording(said, caller.get());
        links.askBefore(recording.threat(), recording.found(), caller.get());
        return recording;
    }

    @POST
    @Path("/batches")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(DisruptionPermissions.RECORD)
    @Operation(
            operationId = "recordDisruptions",
            summary = "Record up to 500 disruptions; what is wrong with one keeps no other back")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = DisruptionBatch.class)))
    @APIResponse(
            responseCode = "200",
            description =
                    "What became of each, in their order. Sent again with the same Idempotency-Key, those that were"
                            + " recorded are not recorded twice, and those that were refused are judged anew",
            content = @Content(schema = @Schema(implementation = BatchResult.class)))
    public Response recordAll(byte @Nullable [] body) {
        return recordings.runAll(body, this::read);
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListForm.NDJSON, CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE})
    @Permission(DisruptionPermissions.READ)
    @Operation(operationId = "listDisruptions", summary = "List the disruptions that your account may see")
    @APIResponse(
            responseCode = "200",
            description =
                    "One page, or the whole list as a file; the members that an account may not see match no filter",
            content = @Content(schema = @Schema(ref = "DisruptionPage")))
    public Response list(@BeanParam DisruptionSelection selection, @BeanParam PageParameters page) {
        return reads.list(kind, selection.asKnownAt(), known -> filters.query(selection, known, caller.get()));
    }

    @GET
    @Path("/{id}")
    @Permission(DisruptionPermissions.READ)
    @Operation(operationId = "getDisruption", summary = "Read a disruption, as far as your account may see it")
    @APIResponse(
            responseCode = "200",
            description = "The disruption, whole or as a summary",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response get(
            @PathParam("id") String id,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable
                    String asKnownAt) {
        return reads.item(kind, id, asKnownAt);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permission(DisruptionPermissions.AMEND)
    @Operation(operationId = "amendDisruption", summary = "Amend a disruption that your organisation led")
    @RequestBody(
            required = true,
            description =
                    "A merge patch (RFC 7396) of the facts, with reason and recordedBy. The threat is named by its id or by its"
                            + " reference: either takes the place of both, and null ends the link",
            content = @Content(schema = @Schema(ref = "DisruptionPatch")))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now; the same content makes no new version",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response amend(@PathParam("id") String id, byte @Nullable [] body) {
        var patch = StrictJson.object(body);
        var from = conditions.ifMatch();
        links.askBefore(DisruptionReader.threatOf(patch), null, caller.get());
        return commands.run(body, change -> disruptions.amend(disruptions.held(id, change), from, patch, change));
    }

    @POST
    @Path("/{id}/withdrawals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(DisruptionPermissions.WITHDRAW)
    @Operation(
            operationId = "withdrawDisruption",
            summary = "Withdraw a disruption: it stays readable and counts no more")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Step.class)))
    @APIResponse(
            responseCode = "200",
            description = "Withdrawn",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response withdraw(@PathParam("id") String id, byte @Nullable [] body) {
        Step step = reader.step(StrictJson.object(body), caller.get());
        var from = conditions.ifMatch();
        return commands.run(body, change -> disruptions.withdraw(disruptions.held(id, change), from, step, change));
    }

    @POST
    @Path("/{id}/reinstatements")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(DisruptionPermissions.WITHDRAW)
    @Operation(operationId = "reinstateDisruption", summary = "Let a withdrawn disruption count again")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Step.class)))
    @APIResponse(
            responseCode = "200",
            description = "Recorded again",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response reinstate(@PathParam("id") String id, byte @Nullable [] body) {
        Step step = reader.step(StrictJson.object(body), caller.get());
        var from = conditions.ifMatch();
        return commands.run(body, change -> disruptions.reinstate(disruptions.held(id, change), from, step, change));
    }
}
