package rocu.soc.records;

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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.http.PathVersion;
import rocu.soc.chassis.web.list.PageParameters;
import rocu.soc.chassis.web.time.AsKnownAt;

/**
 * The versions of a record over HTTP: nothing is overwritten. What shows of each is decided by today's rights. The resource of a
 * kind gives the address, {@code …/{id}/versions}, and the permission to read.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class VersionsResource {

    @Inject
    RecordReads reads;

    /** The kind that is served. */
    protected abstract RecordDeclaration<?> records();

    @GET
    @Operation(operationId = "list{Kind}Versions", summary = "Read what was said of {kind}, and when")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first one first",
            content = @Content(schema = @Schema(ref = "{Kind}VersionPage")))
    public Response list(
            @PathParam("id") String id,
            @QueryParam(AsKnownAt.PARAMETER) @Parameter(description = AsKnownAt.DESCRIPTION) @Nullable String asKnownAt,
            @BeanParam PageParameters page) {
        return reads.versions(records(), id, asKnownAt);
    }

    @GET
    @Path("/{version}")
    @Operation(operationId = "get{Kind}Version", summary = "Read one version of {kind}")
    @APIResponse(
            responseCode = "200",
            description = "As that version has it",
            content = @Content(schema = @Schema(ref = "{Kind}")))
    public Response get(@PathParam("id") String id, @PathParam("version") String version) {
        return reads.version(records(), id, PathVersion.parse(version));
    }
}
