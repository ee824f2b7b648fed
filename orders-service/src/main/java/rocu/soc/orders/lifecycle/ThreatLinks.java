package rocu.soc.orders.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import rocu.soc.chassis.messaging.peer.KnownRecord;
import rocu.soc.chassis.messaging.peer.LinkRequester;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.chassis.messaging.peer.PeerLookUp.Finding;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.orders.threat.KnownThreats;
import rocu.soc.orders.threat.ThreatLookUp;

/**
 * Links orders to threats. A threat that this service has not learnt of and one that it has and that the caller may not know
 * of go one way: threat-service is asked as the caller, who is refused if it says that there is none; when nobody can say, the
 * order is taken and the link waits: what a court ordered is a fact.
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
     * @throws Problem 422 {@code broken-rule} at {@code /threatId} or {@code /threatReference}
     */
    void askBefore(NamedThreat named, Caller caller) {
        if (!named.namesOne()) {
            return;
        }
        Optional<KnownRecord> known = threats.named(named.threatId(), named.threatReference());
        if (known.filter(one -> threats.isGone(one, caller)).isPresent()) {
            throw unknown(named);
        }
        if (known.filter(one -> threats.shows(one, caller)).isEmpty() && ask(named) == Finding.HIDDEN) {
            throw unknown(named);
        }
    }

    /**
     * The link to a threat that was not linked to before, in the running transaction.
     *
     * @throws Problem 422 {@code broken-rule} at {@code /threatReference} where it is not that of the threat
     */
    ThreatLink link(NamedThreat named, Caller caller) {
        if (!named.namesOne()) {
            return ThreatLink.NONE;
        }
        Optional<KnownRecord> shown = shown(named, caller);
        if (shown.isEmpty()) {
            return ThreatLink.pending(named, LinkRequester.of(caller));
        }
        ThreatLink link = ThreatLink.settled(shown.get());
        if (!link.names(named)) {
            throw unknown(new NamedThreat(null, named.threatReference()));
        }
        return link;
    }

    /**
     * The link after a change that speaks of a threat. A link that the caller does not see is not taken away by who names none;
     * where another threat is named, that one takes its place.
     *
     * @param shown what the caller sees of the present one
     * @throws Problem 422 {@code broken-rule} at {@code /threatId} or {@code /threatReference}
     */
    ThreatLink changed(ThreatLink present, ThreatLink shown, NamedThreat named, Caller caller) {
        if (!named.namesOne() && shown.linkStatus() == LinkStatus.NONE) {
            return present;
        }
        return switch (shown.linkStatus()) {
            case PENDING, SETTLED -> named.namesOne() && shown.names(named) ? present : link(named, caller);
            case NONE, REFUSED -> link(named, caller);
        };
    }

    private Optional<KnownRecord> shown(NamedThreat named, Caller caller) {
        return threats.named(named.threatId(), named.threatReference()).filter(known -> threats.shows(known, caller));
    }

    /** What threat-service says; a reference that cannot be one is not asked about. */
    private Finding ask(NamedThreat named) {
        return named.threatId() != null
                ? lookUp.ask(named.threatId())
                : Optional.ofNullable(named.threatReference())
                        .flatMap(Reference::parse)
                        .map(lookUp::ask)
                        .orElse(Finding.HIDDEN);
    }

    private static Problem unknown(NamedThreat named) {
        String detail = "There is no such threat, or your account may not see it.";
        return Problem.of(
                ProblemTypes.BROKEN_RULE,
                detail,
                List.of(new FieldError(
                        named.threatId() == null ? "/threatReference" : "/threatId", "unknown-threat", detail)));
    }
}
