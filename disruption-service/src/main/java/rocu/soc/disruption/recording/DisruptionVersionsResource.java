package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.access.CurrentCaller;
import rocu.soc.chassis.access.Permission;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.list.Listing;
import rocu.soc.chassis.list.PageParameters;
import rocu.soc.chassis.list.Paging;
import rocu.soc.chassis.policy.Level;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.time.AsKnownAt;
import rocu.soc.chassis.time.KnownPast;

/** The versions of a disruption over HTTP: nothing is overwritten. What shows of each is decided by today's rights. */
@Path("/api/v1/disruptions/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
class DisruptionVersionsResource {

    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

    @Inject
    CurrentCaller caller;

    @Inject
    DisruptionTarget target;

    @Inject
    DisruptionVersions versions;

    @Inject
    DisruptionView view;

    @Inject
    DisruptionItem item;

    @Inject
    KnownPast past;

    @Inject
    Listing listing;

    @Inject
    Consultations consultations;

    @Inject
    ObjectMapper mapper;

    @GET
    @Permission(DisruptionView.READ)
    @Operation(operationId = "listDisruptionVersions", summary = "Read what was said of a disruption, and when")
    @APIResponse(
            responseCode = "200",
            description = "The versions, the first one first",
            content = @Content(schema = @Schema(implementation = DisruptionVersionPage.class)))
    public Response list(
            @PathParam("id") String id,
            @QueryParam(AsKnownAt.PARAMETER) @Nullable String asKnownAt,
            @BeanParam PageParameters parameters) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        Disruption disruption = target.read(id);
        Level level = view.level(disruption, caller.get());
        Optional<Instant> known = asked.map(AsKnownAt::instant);
        Paging paging = listing.paging();
        int behind = paging.after().map(List::getFirst).map(Integer::parseInt).orElse(0);
        List<DisruptionVersion> found = versions.behind(disruption.id(), behind, known, paging.toRead());
        if (found.isEmpty() && behind == 0) {
            throw Problem.notFound();
        }
        boolean more = found.size() > paging.limit();
        List<DisruptionVersion> shown = more ? found.subList(0, paging.limit()) : found;
        ObjectNode page = mapper.createObjectNode();
        ArrayNode items = page.putArray("items");
        shown.forEach(version -> items.add(document(disruption, version, level, known)));
        String next =
                more ? listing.next(List.of(Integer.toString(shown.getLast().version()))) : null;
        if (next != null) {
            page.put("next", next);
        }
        asked.ifPresent(instant -> past.echo(page, instant));
        consultations.log(List.of(disruption.id()));
        return listing.answer(next, view.bytes(page));
    }

    @GET
    @Path("/{version}")
    @Permission(DisruptionView.READ)
    @Operation(operationId = "getDisruptionVersion", summary = "Read one version of a disruption")
    @APIResponse(
            responseCode = "200",
            description = "The disruption as that version has it",
            content = @Content(schema = @Schema(implementation = DisruptionDocument.class)))
    public Response get(@PathParam("id") String id, @PathParam("version") String number) {
        Disruption disruption = target.read(id);
        Level level = view.level(disruption, caller.get());
        if (!NUMBER.matcher(number).matches()) {
            throw Problem.notFound();
        }
        DisruptionVersion version = versions.findByIdOptional(new VersionId(disruption.id(), Integer.parseInt(number)))
                .orElseThrow(Problem::notFound);
        return item.answer(disruption, version, level, Optional.empty());
    }

    private ObjectNode document(
            Disruption disruption, DisruptionVersion version, Level level, Optional<Instant> known) {
        ObjectNode document = view.document(disruption, version, level);
        if (level == Level.FULL) {
            document.setAll((ObjectNode) mapper.valueToTree(DisruptionVersionDocument.of(version, known)));
        } else {
            document.put("version", version.version());
        }
        return document;
    }
}
