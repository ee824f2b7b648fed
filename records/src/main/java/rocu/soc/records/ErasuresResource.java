package rocu.soc.records;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
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
import rocu.soc.chassis.record.erasure.Erasure;
import rocu.soc.chassis.record.erasure.ErasureAnswers;
import rocu.soc.chassis.record.erasure.ErasureDecision;
import rocu.soc.chassis.record.erasure.ErasurePermissions;
import rocu.soc.chassis.record.erasure.ErasureProposal;
import rocu.soc.chassis.record.erasure.Erasures;
import rocu.soc.chassis.record.erasure.PersonalRecords;
import rocu.soc.chassis.web.access.Permission;

/**
 * Erasing what is personal in a record over HTTP (DPA 2018 ss46-48). The resource of a kind gives the address,
 * {@code …/{id}/erasures}.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ErasuresResource {

    @Inject
    ErasureAnswers erasures;

    /** The kind that is served. */
    protected abstract PersonalRecords records();

    @GET
    @Permission(ErasurePermissions.READ)
    @Operation(
            operationId = "list{Kind}Erasures",
            summary = "Read what was proposed to be erased of {kind}, and what was decided")
    @APIResponse(
            responseCode = "200",
            description = "All of them, the first one first",
            content = @Content(schema = @Schema(implementation = Erasures.class)))
    public Erasures list(@PathParam("id") String id) {
        return erasures.of(records(), id);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(ErasurePermissions.PROPOSE)
    @Operation(
            operationId = "propose{Kind}Erasure",
            summary = "Propose to erase what is personal in {kind}",
            description =
                    "Of the whole record (disposal), or of some members in all versions before the present one, which you"
                            + " correct first (rectification). Nothing is erased before another records manager decides. What"
                            + " is counted stays, so that no figure moves.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ErasureProposal.class)))
    @APIResponse(
            responseCode = "201",
            description = "Proposed; Location names where its progress is found",
            content = @Content(schema = @Schema(implementation = Erasure.class)))
    public Response propose(@PathParam("id") String id, byte @Nullable [] body) {
        return erasures.propose(records(), id, body);
    }

    @POST
    @Path("/{erasure}/decision")
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(ErasurePermissions.DECIDE)
    @Operation(
            operationId = "decide{Kind}Erasure",
            summary = "Carry out an erasure that somebody else proposed, or refuse it",
            description =
                    "What is carried out is erased in the database of its service when the answer comes; other services"
                            + " follow, and say what they still hold. It cannot be undone, not by a restore either.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ErasureDecision.class)))
    @APIResponse(
            responseCode = "200",
            description = "As it was decided",
            content = @Content(schema = @Schema(implementation = Erasure.class)))
    public Response decide(@PathParam("id") String id, @PathParam("erasure") String erasure, byte @Nullable [] body) {
        return erasures.decide(records(), id, erasure, body);
    }
}
