package rocu.soc.disruption.recording;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.policy.Marking;

/**
 * One version of a disruption as an earlier system kept it.
 *
 * @param knownFrom the instant from which that system knew it, as it claims
 * @param actor the account there that wrote it
 * @param threatAtRecording what the threat was for that system; with every threat
 */
public record PastVersion(
        String organisation,
        String region,
        Source source,
        Instant knownFrom,
        String actor,
        @Nullable RecordedBy recordedBy,
        @Nullable String reason,
        DisruptionStatus status,
        DisruptionFacts facts,
        @Nullable String threatReference,
        @Nullable ThreatAtRecording threatAtRecording) {

    /** The record that the version belongs to. */
    Name name() {
        return new Name(organisation, source);
    }

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
        return version.historic
                && actor.equals(version.changedBy)
                && status == version.status
                && facts.equals(version.facts())
                && Objects.equals(recordedBy, version.recordedBy())
                && Objects.equals(reason, version.reason)
                && Objects.equals(threatAtRecording, version.threatAtRecording);
    }

    /** What a record is called in the system that it comes from. */
    record Name(String organisation, Source source) implements Comparable<Name> {

        private static final Comparator<Name> ORDER = Comparator.comparing(Name::organisation)
                .thenComparing(name -> name.source().system())
                .thenComparing(name -> name.source().reference());

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }
}
