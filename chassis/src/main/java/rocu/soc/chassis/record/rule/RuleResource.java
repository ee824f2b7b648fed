package rocu.soc.chassis.record.rule;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
import rocu.soc.chassis.web.access.Permission;

/**
 * One dated rule over HTTP. The resource of a book gives the address, {@code …/rules/{validFrom}} below what the rules are about,
 * and the permission to state them.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class RuleResource {

    /** Reading what administrators keep. */
    public static final String READ = "code-lists:read";

    @Inject
    RuleAnswers rules;

    /** The book that is served. */
    protected abstract RuleBook<?> book();

    /** The key that the address names. */
    protected abstract String key();

    @GET
    @Permission(READ)
    @Operation(operationId = "get{Kind}Rule", summary = "Read what is stated of {kind} from a day on")
    @APIResponse(
            responseCode = "200",
            description = "As it is stated; its ETag is what a change of it names",
            content = @Content(schema = @Schema(ref = "{Kind}")))
    public Response get(@PathParam(RuleAnswers.VALID_FROM) String validFrom) {
        return rules.get(book(), key(), validFrom);
    }

    @GET
    @Path("/versions")
    @Operation(
            operationId = "list{Kind}RuleVersions",
            summary = "Read what was stated of {kind} from a day on, when, by whom and why")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first one first",
            content = @Content(schema = @Schema(implementation = RuleVersions.class)))
    public RuleVersions versions(@PathParam(RuleAnswers.VALID_FROM) String validFrom) {
        return rules.versions(book(), key(), validFrom);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "state{Kind}",
            summary = "State {kind} from a day on",
            description = "What holds until then ends there. If-Match is required where that day's statement is there"
                    + " already; the same content makes no new version. {more}")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "Stated{Kind}")))
    @APIResponse(
            responseCode = "200",
            description = "As it stands now",
            content = @Content(schema = @Schema(ref = "{Kind}")))
    @APIResponse(
            responseCode = "201",
            description = "A new statement",
            content = @Content(schema = @Schema(ref = "{Kind}")))
    public Response state(@PathParam(RuleAnswers.VALID_FROM) String validFrom, byte @Nullable [] body) {
        return rules.state(book(), key(), validFrom, body);
    }
}
