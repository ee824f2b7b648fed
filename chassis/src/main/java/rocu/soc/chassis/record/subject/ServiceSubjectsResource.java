package rocu.soc.chassis.record.subject;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.access.Operations;
import rocu.soc.chassis.web.access.Permission;
import rocu.soc.chassis.web.json.StrictJson;

/** What one service tells the gateway of a person, which composes the answers of all. It is no address of the public API. */
@Path(Operations.BASE + "/subject-access")
@Produces(MediaType.APPLICATION_JSON)
class ServiceSubjectsResource {

    @Inject
    Operations operations;

    @Inject
    SubjectSearch search;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission(SubjectSearch.ACCESS)
    @Operation(hidden = true)
    public SubjectAnswer search(@PathParam("service") String service, byte @Nullable [] body) {
        operations.here(service);
        return search.search(SubjectStep.read(StrictJson.object(body)));
    }
}
