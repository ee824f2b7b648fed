package rocu.soc.chassis.record.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;

/**
 * The rules of one kind, and how an administrator states one of them.
 *
 * @param <V> what a rule of this book says, as it is kept in JSON
 */
public interface RuleBook<V> {

    /** Under which its rules are kept; never changed. */
    String name();

    /** The type of what its rules say. */
    Class<V> values();

    /** The path of what the rules of a key are about, such as {@code /api/v1/order-types/SCPO}. */
    String address(String key);

    /** Where a rule comes from, as an administrator states it. */
    default String readSource(BodyReader reader) {
        return reader.requiredText("source", 1000);
    }

    /** What an administrator states, or faults in the reader. */
    V readValue(Stated<V> stated, BodyReader reader);

    /** A rule as it shows over HTTP. */
    Object document(DatedRule<V> rule);

    /**
     * The circumstances of a statement.
     *
     * @param key what it is about
     * @param ofKey every rule of the same key as it stands
     */
    record Stated<V>(String key, LocalDate validFrom, List<DatedRule<V>> ofKey) {

        public Stated {
            ofKey = List.copyOf(ofKey);
        }

        /** The rule of the same first day as it stands; null if there is none. */
        public @Nullable DatedRule<V> present() {
            return ofKey.stream()
                    .filter(rule -> rule.validFrom().equals(validFrom))
                    .findFirst()
                    .orElse(null);
        }
    }
}
