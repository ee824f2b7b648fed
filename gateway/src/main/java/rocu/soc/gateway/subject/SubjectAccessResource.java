package rocu.soc.gateway.subject;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.record.subject.SubjectQuestion;
import rocu.soc.chassis.record.subject.SubjectReason;
import rocu.soc.chassis.record.subject.SubjectRecord;
import rocu.soc.chassis.record.subject.SubjectSearch;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.PathId;
import rocu.soc.chassis.web.json.StrictJson;

/** The pack for a subject access request (DPA 2018 s45), of the records of the caller's own organisation. */
@Path("/api/v1/subject-access")
@Produces(MediaType.APPLICATION_JSON)
class SubjectAccessResource {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    @Inject
    SuiteSearches searches;

    @Inject
    Consultations consultations;

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
                            + " others. Each record found is logged as consulted, with Access-Reason, which is required. A search"
                            + " that takes longer than a request may goes on: its answer is asked for at Location.")
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
    @APIResponse(
            responseCode = "202",
            description = "It takes longer and goes on: ask at Location, after Retry-After seconds",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where its answer will be",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = SubjectAccessProgress.class)))
    public Response find(byte @Nullable [] body) {
        SubjectQuestion question = SubjectQuestion.read(StrictJson.object(body));
        reason.require();
        return answer(searches.begin(question));
    }

    @GET
    @Path("{id}")
    @Permission(SubjectSearch.ACCESS)
    @Operation(
            operationId = "getSubject",
            summary = "The answer of a search that took longer than a request may, or how far it has come",
            description =
                    "For the account alone that asked. It is kept an hour after it was last asked for, at most, and in memory"
                            + " alone: if it is gone, the question is asked anew. A search goes on by the token that asked for"
                            + " it last; it waits where that has ended. Showing the answer is logged as a consultation.")
    @APIResponse(
            responseCode = "200",
            description = "The records, and which services answered",
            content = @Content(schema = @Schema(implementation = SubjectAccess.class)))
    @APIResponse(
            responseCode = "202",
            description = "It goes on: ask again after Retry-After seconds",
            content = @Content(schema = @Schema(implementation = SubjectAccessProgress.class)))
    public Response get(@PathParam("id") String id) {
        SuiteSearch search = searches.find(PathId.parse(id));
        search.answer()
                .ifPresent(answer -> consultations.log(
                        answer.items().stream().map(SubjectRecord::id).toList()));
        return answer(search);
    }

    private static Response answer(SuiteSearch search) {
        return search.answer()
                .map(Response::ok)
                .orElseGet(() -> Response.accepted(search.progress())
                        .header("Location", "/api/v1/subject-access/" + search.id())
                        .header("Retry-After", LOOK_AGAIN.toSeconds()))
                .header("Cache-Control", "no-store")
                .build();
    }
}
