package rocu.soc.threat.masterlist;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.command.Commands;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.Conditions;
import rocu.soc.chassis.web.json.StrictJson;

/** The steps in the life of a threat over HTTP. A step to where it stands already makes no new version. */
@Path("/api/v1/threats/{id}")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ThreatStepsResource {

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

    @POST
    @Path("/reclassifications")
    @Permission(ThreatPermissions.RECLASSIFY)
    @Operation(operationId = "reclassifyThreat", summary = "Find a threat to be of another type")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Step.Reclassification.class)))
    @APIResponse(
            responseCode = "200",
            description = "Of that type; what was assessed and moderated stays so",
            content = @Content(schema = @Schema(implementation = ThreatDocument.class)))
    public Response reclassify(@PathParam("id") String id, byte @Nullable [] body) {
        return take(Step.Reclassification.class, id, body);
    }

    @POST
    @Path("/phase-changes")
    @Permission(value = ThreatPermissions.AMEND, or = ThreatPermissions.APPROVE_CLOSURE)
    @Operation(
            operationId = "changeThreatPhase",
            summary = "Move a threat into another phase",
            description = "Into a closed phase with threats:approve-closure; into an open one, which reopens a closed"
                    + " threat, with threats:amend. The moderation status stays.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Step.PhaseChange.class)))
    @APIResponse(
            responseCode = "200",
            description = "In that phase",
            content = @Content(schema = @Schema(implementation = ThreatDocument.class)))
    public Response changePhase(@PathParam("id") String id, byte @Nullable [] body) {
        return take(Step.PhaseChange.class, id, body);
    }

    @POST
    @Path("/lead-responsible-officers")
    @Permission(ThreatPermissions.APPOINT)
    @Operation(
            operationId = "appointLeadResponsibleOfficer",
            summary = "Give a threat into the hands of a lead responsible officer")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Step.Appointment.class)))
    @APIResponse(
            responseCode = "200",
            description = "Appointed; who was it before stands in the versions",
            content = @Content(schema = @Schema(implementation = ThreatDocument.class)))
    public Response appoint(@PathParam("id") String id, byte @Nullable [] body) {
        return take(Step.Appointment.class, id, body);
    }

    @POST
    @Path("/need-to-know")
    @Permission(ThreatPermissions.SET_NEED_TO_KNOW)
    @Operation(
            operationId = "setThreatNeedToKnow",
            summary = "Keep a threat from everybody but the members of groups, or lift that with no group")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Step.NeedToKnow.class)))
    @APIResponse(
            responseCode = "200",
            description = "Only members see it from now on, or the marking decides again",
            content = @Content(schema = @Schema(implementation = ThreatDocument.class)))
    public Response keepWithin(@PathParam("id") String id, byte @Nullable [] body) {
        return take(Step.NeedToKnow.class, id, body);
    }

    private <S extends Record & Step> Response take(Class<S> type, String id, byte @Nullable [] body) {
        S step = reader.step(type, StrictJson.object(body), caller.get());
        var from = conditions.ifMatch();
        return commands.run(body, change -> threats.take(id, from, step, change));
    }
}
