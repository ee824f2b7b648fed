package rocu.soc.disruption.recording;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.http.Conditions;
import rocu.soc.chassis.http.Etag;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.policy.Level;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.time.AsKnownAt;
import rocu.soc.chassis.time.KnownPast;

/** Answers with one disruption, as it stands or as it was known. */
@ApplicationScoped
class DisruptionItem {

    @Inject
    DisruptionTarget target;

    @Inject
    Disruptions disruptions;

    @Inject
    DisruptionVersions versions;

    @Inject
    DisruptionView view;

    @Inject
    KnownPast past;

    @Inject
    Conditions conditions;

    @Inject
    Consultations consultations;

    Response byId(String id, @Nullable String asKnownAt, Caller caller) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return show(target.read(id), asked, caller);
    }

    /** By the reference of the caller's own system. */
    Response bySource(Source source, @Nullable String asKnownAt, Caller caller) {
        Optional<AsKnownAt> asked = past.ask(asKnownAt);
        return show(
                disruptions.bySource(caller.organisation().id(), source).orElseThrow(Problem::notFound), asked, caller);
    }

    private Response show(Disruption disruption, Optional<AsKnownAt> asked, Caller caller) {
        Level level = view.level(disruption, caller);
        DisruptionVersion version = asked.map(AsKnownAt::instant)
                .map(instant -> versions.asKnown(disruption.id(), instant).orElseThrow(Problem::notFound))
                .orElseGet(() -> versions.present(disruption));
        return answer(disruption, version, level, asked);
    }

    Response answer(Disruption disruption, DisruptionVersion version, Level level, Optional<AsKnownAt> asked) {
        Etag etag = view.etag(version, level);
        consultations.log(List.of(disruption.id()));
        Response.ResponseBuilder answer;
        if (conditions.ifNoneMatch().filter(held -> held.holds(etag)).isPresent()) {
            answer = Response.notModified();
        } else {
            ObjectNode document = view.document(disruption, version, level);
            asked.ifPresent(instant -> past.echo(document, instant));
            answer = Response.ok(view.bytes(document));
        }
        return answer.header(Etag.HEADER, etag)
                .header("Cache-Control", "private, no-cache")
                .header("Vary", "Authorization, Accept")
                .build();
    }
}
