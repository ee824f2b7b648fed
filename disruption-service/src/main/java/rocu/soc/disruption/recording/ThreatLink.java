package rocu.soc.disruption.recording;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.neighbour.LinkAsker;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.disruption.threat.KnownThreat;

/**
 * The link of a disruption to the threat that it is posted against.
 *
 * @param reference of the threat, once it is settled
 * @param then what the threat was when it settled
 * @param marking of the threat today; the stricter one as long as it is not known
 * @param groups of the threat today
 * @param asker who posted a pending one
 */
record ThreatLink(
        @Nullable UUID threat,
        LinkStatus status,
        @Nullable String reference,
        @Nullable ThreatAtRecording then,
        Marking marking,
        Set<String> groups,
        @Nullable LinkAsker asker) {

    static final ThreatLink NONE = new ThreatLink(null, LinkStatus.NONE, null, null, Marking.OFFICIAL, Set.of(), null);

    static ThreatLink settled(KnownThreat threat) {
        return new ThreatLink(
                threat.id(),
                LinkStatus.SETTLED,
                threat.reference(),
                ThreatAtRecording.of(threat),
                threat.marking(),
                threat.groups(),
                null);
    }

    static ThreatLink pending(UUID threat, LinkAsker asker) {
        return new ThreatLink(threat, LinkStatus.PENDING, null, null, Marking.OFFICIAL_SENSITIVE, Set.of(), asker);
    }

    static ThreatLink refused(UUID threat) {
        return new ThreatLink(threat, LinkStatus.REFUSED, null, null, Marking.OFFICIAL_SENSITIVE, Set.of(), null);
    }

    /** A disruption follows its own marking and its threat's, whichever shows less. */
    Marking with(Marking own) {
        return own == Marking.OFFICIAL_SENSITIVE ? own : marking;
    }
}
