package rocu.soc.gateway.subject;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.subject.SubjectAnswer;
import rocu.soc.chassis.record.subject.SubjectQuestion;
import rocu.soc.chassis.record.subject.SubjectReason;
import rocu.soc.chassis.record.subject.SubjectSearch;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.json.StrictJson;
import rocu.soc.gateway.composition.AllServices;

/** The pack for a subject access request (DPA 2018 s45), of the records of the caller's own organisation. */
@Path("/api/v1/subject-access")
@Produces(MediaType.APPLICATION_JSON)
class SubjectAccessResource {

    @Inject
    AllServices services;

    @Inject
    SubjectReason reason;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(SubjectSearch.ACCESS)
    @Operation(
            operationId = "findSubject",
            summary = "What your organisation holds of a person, with every version of each record",
            description =
                    "Everything personal in every version is compared, the free texts as well. What matches may be about a"
                            + " namesake: decide, then ask once more with records[] for the pack, and take out what is about"
                            + " others. Each record found is logged as consulted, with Access-Reason, which is required.")
    @Parameter(
            name = "Access-Reason",
            in = ParameterIn.HEADER,
            required = true,
            description = "Why it is asked for, for example the number of the request",
            schema = @Schema(type = SchemaType.STRING))
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = SubjectQuestion.class)))
    @APIResponse(
            responseCode = "200",
            description = "The records, and which services answered",
            content = @Content(schema = @Schema(implementation = SubjectAccess.class)))
    public Response find(byte @Nullable [] body) {
        SubjectQuestion question = SubjectQuestion.read(StrictJson.object(body));
        reason.require();
        return Response.ok(SubjectAccess.of(services.holdingRecords("subject-access", question, SubjectAnswer.class)))
                .header("Cache-Control", "no-store")
                .build();
    }
}
