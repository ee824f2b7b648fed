package rocu.soc.threat.assessment;

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
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.Conditions;
import rocu.soc.chassis.web.http.IfMatch;
import rocu.soc.chassis.web.json.MergePatch;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.chassis.web.list.PageParameters;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.records.PartReads;

/** The assessments of a threat over HTTP. */
@Path("/api/v1/threats/{id}/assessments")
@Produces(MediaType.APPLICATION_JSON)
class AssessmentResource {

    @Inject
    Commands commands;

    @Inject
    Conditions conditions;

    @Inject
    AssessmentReader reader;

    @Inject
    AssessmentCommands assessments;

    @Inject
    Assessments kind;

    @Inject
    PartReads reads;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(AssessmentPermissions.DRAFT)
    @Operation(operationId = "draftAssessment", summary = "Begin an assessment of a threat that your organisation owns")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = AssessmentDraft.class)))
    @APIResponse(
            responseCode = "201",
            description = "A draft",
            content = @Content(schema = @Schema(implementation = AssessmentDocument.class)))
    public Response draft(@PathParam("id") String id, byte @Nullable [] body) {
        Draft draft = reader.draft(StrictJson.object(body));
        return commands.run(body, change -> assessments.draft(id, draft, change));
    }

    @GET
    @Permission(AssessmentPermissions.READ)
    @Operation(operationId = "listAssessments", summary = "List the assessments of a threat that you see all of")
    @APIResponse(
            responseCode = "200",
            description = "The latest first",
            content = @Content(schema = @Schema(ref = "AssessmentPage")))
    public Response list(
            @PathParam("id") String id,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable String asKnownAt,
            @BeanParam PageParameters page) {
        return reads.list(kind, id, asKnownAt);
    }

    @GET
    @Path("/{assessment}")
    @Permission(AssessmentPermissions.READ)
    @Operation(operationId = "getAssessment", summary = "Read an assessment of a threat that you see all of")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = AssessmentDocument.class)))
    public Response get(
            @PathParam("id") String id,
            @PathParam("assessment") String assessment,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable
                    String asKnownAt) {
        return reads.item(kind, id, assessment, asKnownAt);
    }

    @GET
    @Path("/{assessment}/versions")
    @Permission(AssessmentPermissions.READ)
    @Operation(operationId = "listAssessmentVersions", summary = "Read what was said in an assessment, and when")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first one first",
            content = @Content(schema = @Schema(ref = "AssessmentVersionPage")))
    public Response versions(
            @PathParam("id") String id,
            @PathParam("assessment") String assessment,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable String asKnownAt,
            @BeanParam PageParameters page) {
        return reads.versions(kind, id, assessment, asKnownAt);
    }

    @PATCH
    @Path("/{assessment}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Permission(AssessmentPermissions.DRAFT)
    @Operation(
            operationId = "amendAssessment",
            summary = "Amend a draft, or an assessment that was returned, which is a draft again then")
    @RequestBody(
            required = true,
            description = "A merge patch (RFC 7396) of scores and rationale",
            content = @Content(schema = @Schema(ref = "AssessmentPatch")))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now; the same content makes no new version",
            content = @Content(schema = @Schema(implementation = AssessmentDocument.class)))
    public Response amend(
            @PathParam("id") String id, @PathParam("assessment") String assessment, byte @Nullable [] body) {
        var patch = StrictJson.object(body);
        var from = conditions.ifMatch();
        return commands.run(body, change -> assessments.amend(id, assessment, IfMatch.required(from), patch, change));
    }

    @POST
    @Path("/{assessment}/submissions")
    @Permission(AssessmentPermissions.SUBMIT)
    @Operation(
            operationId = "submitAssessment",
            summary = "Hand an assessment to a moderator, with every factor scored; no body is read")
    @APIResponse(
            responseCode = "200",
            description = "Submitted, with its totals; the proposed tier stands on a threat that is not moderated yet",
            content = @Content(schema = @Schema(implementation = AssessmentDocument.class)))
    public Response submit(
            @PathParam("id") String id, @PathParam("assessment") String assessment, byte @Nullable [] body) {
        var from = conditions.ifMatch();
        return commands.run(body, change -> assessments.submit(id, assessment, from, change));
    }
}
