package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.LinkRequester;
import rocu.soc.chassis.messaging.peer.PeerLookUp;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.disruption.threat.KnownThreat;
import rocu.soc.disruption.threat.KnownThreats;
import rocu.soc.disruption.threat.ThreatLookUp;

/**
 * Links disruptions to threats. A threat that this service has not learnt of and one that it has and that the caller may not
 * know of go one way: threat-service is asked as the caller, who is refused if it says that there is none; when nobody can
 * say, the disruption is taken and the link waits.
 */
@ApplicationScoped
class ThreatLinks {

    @Inject
    KnownThreats threats;

    @Inject
    ThreatLookUp lookUp;

    /**
     * Asks about a threat before the transaction begins, which must not wait for another service.
     *
     * @param found the threat if it was looked up already
     * @throws Problem 422 {@code broken-rule} at {@code /threatId}
     */
    void askBefore(@Nullable UUID threat, @Nullable KnownThreat found, Caller caller) {
        if (threat == null) {
            return;
        }
        Optional<KnownThreat> known = Optional.ofNullable(found).or(() -> threats.find(threat));
        if (known.filter(one -> one.record().gone() && threats.shows(one, caller))
                .isPresent()) {
            throw unknown();
        }
        if (known.filter(one -> mayLink(one, caller)).isEmpty() && lookUp.ask(threat) == PeerLookUp.Finding.HIDDEN) {
            throw unknown();
        }
    }

    /**
     * The link to a threat, in the running transaction.
     *
     * @param present the link that there is; to the same threat it stays as it settled
     */
    Linked link(@Nullable UUID threat, ThreatLink present, Caller caller) {
        if (threat == null) {
            return Linked.NONE;
        }
        Optional<KnownThreat> known = threats.hold(threat);
        return threat.equals(present.threatId())
                ? new Linked(present.requestedBy(LinkRequester.of(caller)), known.orElse(null))
                : first(threat, known, caller);
    }

    /** The threats of those that are known, held until the running transaction ends. */
    Map<UUID, KnownThreat> hold(Collection<UUID> named) {
        return threats.hold(named).stream().collect(Collectors.toMap(KnownThreat::id, Function.identity()));
    }

    /**
     * The link to a threat that was not linked to before.
     *
     * @param known the threat as it is known, held
     */
    Linked first(@Nullable UUID threat, Optional<KnownThreat> known, Caller caller) {
        if (threat == null) {
            return Linked.NONE;
        }
        return known.filter(one -> mayLink(one, caller))
                .map(one -> new Linked(ThreatLink.settled(one), one))
                .orElseGet(() -> new Linked(ThreatLink.pending(threat, LinkRequester.of(caller)), null));
    }

    /** The threat of that reference, if this service has learnt of it and the caller may link to it. */
    Optional<KnownThreat> named(String reference, Caller caller) {
        return threats.named(reference).filter(one -> mayLink(one, caller));
    }

    /** A threat that was disposed of takes no more disruptions. */
    private boolean mayLink(KnownThreat threat, Caller caller) {
        return !threat.record().gone() && threats.shows(threat, caller);
    }

    private static Problem unknown() {
        String detail = "There is no such threat, or your account may not see it.";
        return Problem.of(
                ProblemTypes.BROKEN_RULE, detail, List.of(new FieldError("/threatId", "unknown-threat", detail)));
    }
}
