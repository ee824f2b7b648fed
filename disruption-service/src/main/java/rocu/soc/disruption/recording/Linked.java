package rocu.soc.disruption.recording;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.chassis.web.policy.Marking;
import rocu.soc.disruption.threat.KnownThreat;
import rocu.soc.records.Visibility;

/**
 * A link, with its threat as it is known today.
 *
 * @param threat null for none, and for one that is not known
 */
record Linked(ThreatLink link, @Nullable KnownThreat threat) {

    static final Linked NONE = new Linked(ThreatLink.NONE, null);

    /**
     * A disruption follows its own marking and its threat's, whichever shows less, and the threat's groups; as long as its threat
     * is not known, it is treated as the stricter.
     */
    Visibility visibility(Marking own, List<String> affected) {
        if (link.linkStatus() == LinkStatus.NONE) {
            return new Visibility(own, Set.of(), affected);
        }
        if (threat == null || link.linkStatus() == LinkStatus.REFUSED) {
            return new Visibility(Marking.OFFICIAL_SENSITIVE, Set.of(), affected);
        }
        return new Visibility(own == Marking.OFFICIAL_SENSITIVE ? own : threat.marking(), threat.groups(), affected);
    }
}
