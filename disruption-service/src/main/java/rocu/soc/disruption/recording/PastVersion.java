package rocu.soc.disruption.recording;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.load.HistoricEntry;
import rocu.soc.chassis.load.HistoricVersion;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.policy.Marking;

/**
 * One version of a disruption as an earlier system kept it.
 *
 * @param threatAtRecording what the threat was for that system; with every threat
 */
public record PastVersion(
        HistoricEntry entry,
        DisruptionStatus status,
        DisruptionFacts facts,
        @Nullable String threatReference,
        @Nullable ThreatAtRecording threatAtRecording)
        implements HistoricVersion {

    /** Its link, which that system had settled. */
    ThreatLink link(Marking marking, Set<String> groups) {
        return facts.threatId() == null
                ? ThreatLink.NONE
                : new ThreatLink(
                        facts.threatId(),
                        LinkStatus.SETTLED,
                        threatReference,
                        threatAtRecording,
                        marking,
                        groups,
                        null);
    }

    boolean sameAs(DisruptionVersion version) {
        return entry.isOf(version.changedBy, version.recordedBy(), version.reason)
                && status == version.status
                && facts.equals(version.facts())
                && Objects.equals(threatAtRecording, version.threatAtRecording);
    }
}
