package rocu.soc.threat.moderation;

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
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.Conditions;
import rocu.soc.chassis.web.json.Declared;
import rocu.soc.threat.assessment.AssessmentCommands;
import rocu.soc.threat.assessment.Moderation;

/** Moderation over HTTP. The answer is the assessment. */
@Path("/api/v1/threats/{id}/assessments/{assessment}/moderations")
@Produces(MediaType.APPLICATION_JSON)
class ModerationResource {

    @Inject
    Commands commands;

    @Inject
    Conditions conditions;

    @Inject
    AssessmentCommands assessments;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("assessments:moderate")
    @Operation(
            operationId = "moderateAssessment",
            summary = "Accept, amend or return a submitted assessment that you did not write",
            description = "Accepted or amended, it makes its threat MODERATED with that tier; the threat stays so.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = Moderation.class)))
    @APIResponse(
            responseCode = "200",
            description = "Decided",
            content = @Content(schema = @Schema(ref = "Assessment")))
    public Response moderate(
            @PathParam("id") String id, @PathParam("assessment") String assessment, byte @Nullable [] body) {
        Moderation moderation = Declared.of(Moderation.class).body(body);
        var from = conditions.ifMatch();
        return commands.run(body, change -> assessments.moderate(id, assessment, from, moderation, change));
    }
}
