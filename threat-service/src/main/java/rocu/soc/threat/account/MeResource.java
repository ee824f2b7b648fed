package rocu.soc.threat.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.OfTheCaller;
import rocu.soc.chassis.web.policy.Policy;

/** Who one is, over HTTP: here, because this service owns the need-to-know groups. */
@Path("/api/v1/me")
@Produces(MediaType.APPLICATION_JSON)
class MeResource {

    @Inject
    CurrentCaller caller;

    @Inject
    Policy policy;

    @GET
    @Permission("account:read")
    @Operation(
            operationId = "getMe",
            summary = "Who you are here: organisation, roles, permissions, need-to-know groups",
            description = "As this request is judged: a role, or a membership, that ended is not in it.")
    @APIResponse(
            responseCode = "200",
            description = "Your account",
            content = @Content(schema = @Schema(implementation = Me.class)))
    public Response get() {
        return OfTheCaller.alone(Response.ok(Me.of(caller.get(), policy))).build();
    }
}
