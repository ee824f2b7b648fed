package rocu.soc.chassis.record.load;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;

/**
 * What every line of a historic load says, whatever it is a version of.
 *
 * @param organisation that owns the record
 * @param knownFrom the instant from which the earlier system knew it, as it claims
 * @param actor the account there that wrote it
 */
public record HistoricEntry(
        String organisation,
        String region,
        Source source,
        Instant knownFrom,
        String actor,
        @Nullable RecordedBy recordedBy,
        @Nullable String reason) {

    /** The record that the version belongs to. */
    public Name name() {
        return new Name(organisation, source);
    }

    /** Whether a stored version has the same author and reason. */
    public boolean isOf(String changedBy, @Nullable RecordedBy by, @Nullable String why) {
        return actor.equals(changedBy) && Objects.equals(recordedBy, by) && Objects.equals(reason, why);
    }

    /** What a record is called in the system that it comes from. */
    public record Name(String organisation, Source source) implements Comparable<Name> {

        private static final Comparator<Name> ORDER = Comparator.comparing(Name::organisation)
                .thenComparing(name -> name.source().system())
                .thenComparing(name -> name.source().reference());

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }
}
