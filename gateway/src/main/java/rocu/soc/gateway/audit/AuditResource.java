package rocu.soc.gateway.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.auditor.AuditPage;
import rocu.soc.chassis.audit.auditor.AuditPosition;
import rocu.soc.chassis.audit.auditor.AuditQuestion;
import rocu.soc.chassis.audit.auditor.AuditSelection;
import rocu.soc.chassis.audit.auditor.AuditTrail;
import rocu.soc.chassis.audit.auditor.LogVerification;
import rocu.soc.chassis.audit.auditor.VerifiedLog;
import rocu.soc.chassis.audit.auditor.Whole;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.list.Listing;
import rocu.soc.chassis.web.list.Paging;
import rocu.soc.gateway.composition.AllServices;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.SuiteService;

/** The logs of all services as one, for auditors (DPA 2018 s62): entries hold ids and never what stands in a record. */
@Path("/api/v1/audit")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {

    @Inject
    AllServices services;

    @Inject
    AuditTrail trail;

    @Inject
    LogVerification verification;

    @Inject
    Listing listing;

    @Inject
    ObjectMapper mapper;

    @GET
    @Path("entries")
    @Permission(AuditTrail.SEARCH)
    @Operation(
            operationId = "searchAudit",
            summary = "Who saw or changed what, on whose behalf, when, why, and to whom it was disclosed",
            description =
                    "The logs of all services, merged by time, the newest entry first, each up to an instant before which no entry"
                            + " can be written any more: readTo names it. Also in it is who was refused, or searched and found nothing;"
                            + " searchedFor tells who searched for a name or a reference. A service that does not answer is"
                            + " named; the next page asks it again from where it was left, so that none of its entries is passed over."
                            + " Each search is itself an entry in the log of every service that answered.")
    @APIResponse(
            responseCode = "200",
            description = "A page of entries, and which services answered",
            content = @Content(schema = @Schema(implementation = AuditAnswers.Entries.class)))
    public Response search(
            @BeanParam AuditSelection selection,
            @QueryParam(Paging.LIMIT)
                    @Parameter(
                            description = "Entries of a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "500",
                                            defaultValue = "50"))
                    @Nullable
                    String limit,
            @QueryParam(Paging.CURSOR)
                    @Parameter(description = "Where the page begins, from the next link; it ends after 24 hours")
                    @Nullable
                    String cursor)
            throws JsonProcessingException {
        AuditQuestion question = selection.read();
        Paging paging = listing.paging();
        TrailPositions behind = paging.after().map(TrailPositions::read).orElse(TrailPositions.NONE);
        List<Answered<AuditPage>> answers = services.all(
                service -> target(question, paging.limit(), behind.of(service)),
                AuditPage.class,
                () -> trail.search(question, AuditPosition.parse(behind.of(SuiteService.GATEWAY)), paging.limit()));
        MergedTrail merged = MergedTrail.of(answers, behind, paging.limit());
        String next = merged.more() ? listing.next(merged.reached().content()) : null;
        return listing.answer(
                next,
                mapper.writeValueAsBytes(new AuditAnswers.Entries(
                        merged.items(), answers.stream().map(ServiceAnswer::of).toList(), next)));
    }

    @GET
    @Path("verification")
    @Permission(LogVerification.VERIFY)
    @Operation(
            operationId = "verifyAudit",
            summary =
                    "Whether the log of each service still says what it said, and its records what the log says of them",
            description =
                    "Walks the chain of each service, holds it against its checkpoints outside the database, and the versions"
                            + " of records against the digests that its entries hold of them, about ten seconds at a time: it goes on where it ended last, and complete says whether it came to the newest link."
                            + " whole=true begins with the first link again, which also finds an entry or a version that was changed in place after"
                            + " it was verified.")
    @APIResponse(
            responseCode = "200",
            description = "What was found of each service; of a fault the first place",
            content = @Content(schema = @Schema(implementation = AuditAnswers.Verification.class)))
    public AuditAnswers.Verification verify(
            @QueryParam(Whole.PARAMETER)
                    @DefaultValue("false")
                    @Parameter(
                            description = "Whether to begin with the first link",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    String whole) {
        boolean anew = Whole.read(whole);
        List<Answered<VerifiedLog>> answers = services.all(
                service -> "audit/verification?" + Whole.PARAMETER + "=" + anew,
                VerifiedLog.class,
                () -> verification.verify(anew));
        boolean holds =
                answers.stream().map(Answered::answer).allMatch(log -> log != null && log.holds() && log.complete());
        return new AuditAnswers.Verification(
                holds, answers.stream().map(ServiceAnswer::of).toList());
    }

    private static String target(AuditQuestion question, int limit, @Nullable String behind) {
        String query = question.query();
        return "audit/entries?" + Paging.LIMIT + "=" + limit
                + (query.isEmpty() ? "" : "&" + query)
                + (behind == null ? "" : "&" + AuditPosition.BEHIND + "=" + behind);
    }
}
