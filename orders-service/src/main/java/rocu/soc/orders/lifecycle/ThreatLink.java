package rocu.soc.orders.lifecycle;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.neighbour.KnownRecord;
import rocu.soc.chassis.neighbour.LinkAsker;
import rocu.soc.chassis.neighbour.LinkStatus;

/**
 * The link of an order to the threat that it was granted on.
 *
 * @param threat its id; a pending link, a refused one and one of history may have the reference alone
 * @param asker who named the threat of a pending or a refused one
 */
record ThreatLink(
        @Nullable UUID threat,
        @Nullable String reference,
        LinkStatus status,
        @Nullable LinkAsker asker) {

    static final ThreatLink NONE = new ThreatLink(null, null, LinkStatus.NONE, null);

    static ThreatLink settled(KnownRecord threat) {
        return new ThreatLink(threat.id(), threat.reference(), LinkStatus.SETTLED, null);
    }

    static ThreatLink pending(@Nullable UUID threat, @Nullable String reference, LinkAsker asker) {
        return new ThreatLink(threat, reference, LinkStatus.PENDING, asker);
    }

    /** As an earlier system had it: nobody's rights are asked, it happened. */
    static ThreatLink past(OrderManagement management) {
        return management.namesThreat()
                ? new ThreatLink(management.threatId(), management.threatReference(), LinkStatus.SETTLED, null)
                : NONE;
    }

    ThreatLink refused() {
        return new ThreatLink(threat, reference, LinkStatus.REFUSED, asker);
    }

    /** Whether it is about that threat, by what it names. */
    boolean isAbout(KnownRecord known) {
        return (threat == null || threat.equals(known.id()))
                && (reference == null || reference.equals(known.reference()));
    }

    /** Whether it names that threat. */
    boolean names(@Nullable UUID id, @Nullable String name) {
        return (id == null || id.equals(threat)) && (name == null || name.equals(reference));
    }

    /** The threat to which it is settled. */
    Optional<UUID> settledTo() {
        return status == LinkStatus.SETTLED ? Optional.ofNullable(threat) : Optional.empty();
    }

    @Nullable
    String askerText() {
        return asker == null ? null : asker.text();
    }
}
