package rocu.soc.chassis.audit.auditor;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.access.Operations;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.list.Listing;
import rocu.soc.chassis.web.list.Paging;

/**
 * What one service tells the gateway of its log, which composes the answers of all. It is no address of the public API, and
 * goes on behind a place in the log instead of a cursor.
 */
@Path(Operations.BASE + "/audit")
@Produces(MediaType.APPLICATION_JSON)
class ServiceAuditResource {

    @Inject
    Operations operations;

    @Inject
    AuditTrail trail;

    @Inject
    LogVerification verification;

    @Inject
    Listing listing;

    @GET
    @Path("entries")
    @Permission(AuditTrail.SEARCH)
    @Operation(hidden = true)
    public AuditPage search(
            @PathParam("service") String service,
            @BeanParam AuditSelection selection,
            @QueryParam(Paging.LIMIT) @Nullable String limit,
            @QueryParam(AuditPosition.BEHIND) @Nullable String behind) {
        operations.here(service);
        return trail.search(
                selection.read(), AuditPosition.parse(behind), listing.paging().limit());
    }

    @GET
    @Path("verification")
    @Permission(LogVerification.VERIFY)
    @Operation(hidden = true)
    public VerifiedLog verify(
            @PathParam("service") String service, @QueryParam(Whole.PARAMETER) @DefaultValue("false") String whole) {
        operations.here(service);
        return verification.verify(Whole.read(whole));
    }
}
