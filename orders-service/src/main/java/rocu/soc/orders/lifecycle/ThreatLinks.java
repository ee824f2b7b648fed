package rocu.soc.orders.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.neighbour.KnownRecord;
import rocu.soc.chassis.neighbour.LinkAsker;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.neighbour.NeighbourLookUp.Finding;
import rocu.soc.chassis.problem.FieldError;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;
import rocu.soc.chassis.record.Reference;
import rocu.soc.orders.threat.KnownThreats;
import rocu.soc.orders.threat.ThreatLookUp;

/**
 * Links orders to threats. A threat that does not exist and one that the caller may not know of are refused alike; when
 * nobody can say, the order is taken and the link waits: what a court ordered is a fact.
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
    void askBefore(@Nullable UUID id, @Nullable String reference, Caller caller) {
        Optional<KnownRecord> known = known(id, reference);
        boolean hidden = known.isPresent()
                ? !threats.shows(known.get(), caller)
                : ask(id, reference).filter(Finding.HIDDEN::equals).isPresent();
        if (hidden) {
            throw unknown(id);
        }
    }

    /**
     * The link to a threat that was not linked to before, in the running transaction.
     *
     * @throws Problem 422 {@code broken-rule} at {@code /threatId} or {@code /threatReference}
     */
    ThreatLink link(OrderManagement named, Caller caller) {
        if (!named.namesThreat()) {
            return ThreatLink.NONE;
        }
        UUID id = named.threatId();
        String reference = named.threatReference();
        Optional<KnownRecord> known = known(id, reference);
        if (known.isEmpty()) {
            return ThreatLink.pending(id, reference, LinkAsker.of(caller));
        }
        if (!threats.shows(known.get(), caller)) {
            throw unknown(id);
        }
        ThreatLink link = ThreatLink.settled(known.get());
        if (!link.names(id, reference)) {
            throw unknown(null);
        }
        return link;
    }

    /**
     * The link after a change. A link that the caller does not see is not taken away by who does not speak of it; where
     * another threat is named, that one takes its place.
     *
     * @param shown what the caller sees of the present one
     * @param spoken whether the change speaks of a threat at all
     * @throws Problem 422 {@code broken-rule} at {@code /threatId} or {@code /threatReference}
     */
    ThreatLink changed(ThreatLink present, ThreatLink shown, OrderManagement named, boolean spoken, Caller caller) {
        if (!spoken || (!named.namesThreat() && shown.status() == LinkStatus.NONE)) {
            return present;
        }
        boolean same = named.namesThreat() && shown.names(named.threatId(), named.threatReference());
        return switch (shown.status()) {
            case PENDING, SETTLED -> same ? present : link(named, caller);
            case NONE, REFUSED -> link(named, caller);
        };
    }

    private Optional<KnownRecord> known(@Nullable UUID id, @Nullable String reference) {
        if (id != null) {
            return threats.find(id);
        }
        return Optional.ofNullable(reference).flatMap(threats::named);
    }

    /** What threat-service says, if a threat is named; a reference that cannot be one is not asked about. */
    private Optional<Finding> ask(@Nullable UUID id, @Nullable String reference) {
        if (id != null) {
            return Optional.of(lookUp.ask(id));
        }
        return Optional.ofNullable(reference)
                .map(text -> Reference.parse(text).map(lookUp::ask).orElse(Finding.HIDDEN));
    }

    private static Problem unknown(@Nullable UUID id) {
        String detail = "There is no such threat, or your account may not see it.";
        return Problem.of(
                ProblemTypes.BROKEN_RULE,
                detail,
                List.of(new FieldError(id == null ? "/threatReference" : "/threatId", "unknown-threat", detail)));
    }
}
