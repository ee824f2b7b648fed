package rocu.soc.chassis.record.rule;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import rocu.soc.chassis.record.ChangedMembers;
import rocu.soc.chassis.web.time.AsKnownAt;

/** Reads dated rules. A change is seen at once where it was made, and within a minute in other instances of the service. */
@ApplicationScoped
public class DatedRules {

    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    RuleRows rows;

    @Inject
    ObjectMapper mapper;

    private final Map<String, Snapshot> snapshots = new ConcurrentHashMap<>();

    private final AtomicLong changes = new AtomicLong();

    /** What was read, when, and after how many changes made here: one that was read before the last of them is old. */
    private record Snapshot(List<?> rules, long readAt, long changes) {

        boolean isFresh(long made) {
            return changes == made && System.nanoTime() - readAt < FRESH.toNanos();
        }
    }

    /** The rules of the book that hold on some day, by key and first day; the same list until it may have changed. */
    @SuppressWarnings("unchecked") // the name of a book belongs to one type
    public <V> List<DatedRule<V>> all(RuleBook<V> book) {
        Snapshot held = snapshots.get(book.name());
        long made = changes.get();
        if (held == null || !held.isFresh(made)) {
            held = new Snapshot(holding(rows.present(book.name()), book), System.nanoTime(), made);
            snapshots.put(book.name(), held);
        }
        return (List<DatedRule<V>>) held.rules();
    }

    /** The rules as they were known at an instant, or as they stand. */
    public <V> List<DatedRule<V>> all(RuleBook<V> book, Optional<AsKnownAt> asked) {
        return asked.map(known -> holding(rows.knownAt(book.name(), known.instant()), book))
                .orElseGet(() -> all(book));
    }

    /** The rules of one key as they stand, the earliest first; none for a key that the book does not know. */
    public <V> List<DatedRule<V>> of(RuleBook<V> book, String key) {
        return all(book).stream().filter(rule -> rule.key().equals(key)).toList();
    }

    /** Keeps everybody else from changing the book until the transaction ends, and reads the rules of one key. */
    <V> List<DatedRule<V>> heldFor(RuleBook<V> book, String key) {
        rows.hold(book.name());
        return typed(rows.present(book.name()), book).stream()
                .filter(rule -> rule.key().equals(key))
                .toList();
    }

    /** The rule of that key that begins on that day, as it stands, also one that never held. */
    <V> Optional<DatedRule<V>> find(RuleBook<V> book, String key, LocalDate validFrom) {
        return typed(rows.versions(book.name(), key, validFrom), book).stream().reduce((earlier, later) -> later);
    }

    /** Every version of one rule, the first one first; none if there is no such rule. */
    <V> List<RuleVersion> versions(RuleBook<V> book, String key, LocalDate validFrom) {
        return rows.versions(book.name(), key, validFrom).stream()
                .map(row -> new RuleVersion(
                        row.rule().version(),
                        row.knownFrom(),
                        row.knownTo(),
                        row.statedBy(),
                        row.reason(),
                        book.document(typed(row.rule(), book))))
                .toList();
    }

    <V> void write(RuleBook<V> book, DatedRule<V> rule, String statedBy, String reason) {
        rows.write(book.name(), rule.saying(json(rule.value())), statedBy, reason);
    }

    /** Pointers of the members that differ between two versions. */
    <V> List<String> changed(RuleBook<V> book, DatedRule<V> before, DatedRule<V> after) {
        return ChangedMembers.between(
                mapper.valueToTree(book.document(before)), mapper.valueToTree(book.document(after)));
    }

    /** Reads anew from now on. */
    void changed() {
        changes.incrementAndGet();
    }

    private <V> List<DatedRule<V>> holding(List<RuleRows.Row> found, RuleBook<V> book) {
        return typed(found, book).stream().filter(DatedRule::everHolds).toList();
    }

    private <V> List<DatedRule<V>> typed(List<RuleRows.Row> found, RuleBook<V> book) {
        return found.stream().map(row -> typed(row.rule(), book)).toList();
    }

    private <V> DatedRule<V> typed(DatedRule<String> rule, RuleBook<V> book) {
        try {
            return rule.saying(mapper.readValue(rule.value(), book.values()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A rule of " + book.name() + " on " + rule.key() + " cannot be read", e);
        }
    }

    private String json(Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What a rule says can be written", e);
        }
    }
}
