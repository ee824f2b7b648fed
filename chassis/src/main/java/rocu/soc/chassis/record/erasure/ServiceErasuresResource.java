package rocu.soc.chassis.record.erasure;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.access.Operations;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.http.PathId;
import rocu.soc.chassis.web.list.QueryValues;

/** What one service tells the gateway of erasures, which composes the answers of all. It is no address of the public API. */
@Path(Operations.BASE + "/erasures")
@Produces(MediaType.APPLICATION_JSON)
class ServiceErasuresResource {

    @Inject
    Operations operations;

    @Inject
    ErasureReads reads;

    @Inject
    ErasureReports reports;

    @GET
    @Permission(ErasurePermissions.READ)
    @Operation(hidden = true)
    public Erasures list(@PathParam("service") String service, @QueryParam("status") @Nullable String status) {
        operations.here(service);
        QueryValues values = new QueryValues();
        List<String> asked = values.codes("status", status == null ? null : List.of(status), ErasureStatus.class);
        values.raise();
        return reads.ofOrganisation(asked.isEmpty() ? null : ErasureStatus.valueOf(asked.getFirst()));
    }

    @GET
    @Path("{id}")
    @Permission(ErasurePermissions.READ)
    @Operation(hidden = true)
    public ErasureReport report(@PathParam("service") String service, @PathParam("id") String id) {
        operations.here(service);
        return reports.of(PathId.parse(id));
    }
}
