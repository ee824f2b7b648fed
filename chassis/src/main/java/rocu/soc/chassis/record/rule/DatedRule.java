package rocu.soc.chassis.record.rule;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What holds from one day to another. Changing a rule re-judges nothing: what was judged by it keeps its judgement.
 *
 * @param key what it is about, within its book: a code, an order type, a scheme
 * @param version how often it was stated
 * @param validFrom first day
 * @param validTo the day after its last; null while it holds; the first day itself if it was stated by mistake and never held
 * @param source where it comes from
 * @param confidence how far it was found there
 */
public record DatedRule<V>(
        UUID id,
        String key,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        V value,
        String source,
        Confidence confidence) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether there is a day on which it holds or held. */
    boolean everHolds() {
        return !validFrom.equals(validTo);
    }

    /** Whether there is a day on which both hold. */
    boolean meets(DatedRule<?> other) {
        return everHolds() && other.everHolds() && beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    /** Whether it goes on after the other has ended, or as long. */
    boolean lastsAsLongAs(DatedRule<?> other) {
        return validTo == null || (other.validTo != null && !validTo.isBefore(other.validTo));
    }

    /** The same rule, ending on that day. */
    DatedRule<V> until(LocalDate end) {
        return new DatedRule<>(id, key, version, validFrom, end, value, source, confidence);
    }

    /** The same rule as the next version of itself. */
    DatedRule<V> again() {
        return new DatedRule<>(id, key, version + 1, validFrom, validTo, value, source, confidence);
    }

    /** The same rule with another form of what it says. */
    <W> DatedRule<W> saying(W other) {
        return new DatedRule<>(id, key, version, validFrom, validTo, other, source, confidence);
    }

    /** Its entity tag, without quotes: all who may read it see the same. */
    public String etag() {
        return Integer.toString(version);
    }

    private boolean beginsBeforeEndOf(DatedRule<?> other) {
        return other.validTo == null || validFrom.isBefore(other.validTo);
    }
}
