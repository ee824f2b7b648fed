package rocu.soc.threat.masterlist;

import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.access.Permission;
import rocu.soc.chassis.http.PathVersion;
import rocu.soc.chassis.list.PageParameters;
import rocu.soc.chassis.time.AsKnownAt;

/** The versions of a threat over HTTP: nothing is overwritten. What shows of each is decided by today's rights. */
@Path("/api/v1/threats/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
class ThreatVersionsResource {

    @Inject
    ThreatReads reads;

    @GET
    @Permission(ThreatPermissions.READ)
    @Operation(operationId = "listThreatVersions", summary = "Read what was said of a threat, and when")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first one first",
            content = @Content(schema = @Schema(implementation = ThreatVersionPage.class)))
    public Response list(
            @PathParam("id") String id,
            @QueryParam(AsKnownAt.PARAMETER) @Nullable String asKnownAt,
            @BeanParam PageParameters page) {
        return reads.versions(id, asKnownAt);
    }

    @GET
    @Path("/{version}")
    @Permission(ThreatPermissions.READ)
    @Operation(operationId = "getThreatVersion", summary = "Read one version of a threat")
    @APIResponse(
            responseCode = "200",
            description = "The threat as that version has it",
            content = @Content(schema = @Schema(implementation = ThreatDocument.class)))
    public Response get(@PathParam("id") String id, @PathParam("version") String version) {
        return reads.version(id, PathVersion.parse(version));
    }
}
