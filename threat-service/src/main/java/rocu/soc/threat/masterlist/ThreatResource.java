package rocu.soc.threat.masterlist;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
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

/** Threats over HTTP. */
@Path("/api/v1/threats")
@Produces(MediaType.APPLICATION_JSON)
class ThreatResource {

    @Inject
    CurrentCaller caller;

    @Inject
    Commands commands;

    @Inject
    Conditions conditions;

    @Inject
    ThreatReader reader;

    @Inject
    ThreatCommands threats;

    @Inject
    Threats kind;

    @Inject
    ThreatFilters filters;

    @Inject
    RecordReads reads;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(ThreatPermissions.IDENTIFY)
    @Operation(operationId = "identifyThreat", summary = "Put a threat on the master list; your organisation owns it")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ThreatIdentification.class)))
    @APIResponse(
            responseCode = "201",
            description = "Identified; Location and ETag name it",
            content = @Content(schema = @Schema(implementation = ThreatDocument.class)))
    public Response identify(byte @Nullable [] body) {
        ThreatReader.Identified identified = reader.identification(StrictJson.object(body), caller.get());
        return commands.run(body, change -> threats.identify(identified, change));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, ListForm.NDJSON, CsvTable.MEDIA_TYPE, WorkbookTable.MEDIA_TYPE})
    @Permission(ThreatPermissions.READ)
    @Operation(operationId = "listThreats", summary = "List the threats that your account may see")
    @APIResponse(
            responseCode = "200",
            description =
                    "One page, or the whole list as a file; the members that an account may not see match no filter",
            content = @Content(schema = @Schema(ref = "ThreatPage")))
    public Response list(@BeanParam ThreatSelection selection, @BeanParam PageParameters page) {
        return reads.list(kind, selection.asKnownAt(), known -> filters.query(selection, known, caller.get()));
    }

    @GET
    @Path("/{id}")
    @Permission(ThreatPermissions.READ)
    @Operation(operationId = "getThreat", summary = "Read a threat, as far as your account may see it")
    @APIResponse(
            responseCode = "200",
            description = "The threat, whole or as a summary",
            content = @Content(schema = @Schema(implementation = ThreatDocument.class)))
    public Response get(
            @PathParam("id") String id,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable
                    String asKnownAt) {
        return reads.item(kind, id, asKnownAt);
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permission(ThreatPermissions.AMEND)
    @Operation(operationId = "amendThreat", summary = "Amend what is said of a threat that your organisation owns")
    @RequestBody(
            required = true,
            description = "A merge patch (RFC 7396) of the facts, with reason and recordedBy",
            content = @Content(schema = @Schema(ref = "ThreatPatch")))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now; the same content makes no new version",
            content = @Content(schema = @Schema(implementation = ThreatDocument.class)))
    public Response amend(@PathParam("id") String id, byte @Nullable [] body) {
        var patch = StrictJson.object(body);
        var from = conditions.ifMatch();
        return commands.run(body, change -> threats.amend(id, from, patch, change));
    }
}
