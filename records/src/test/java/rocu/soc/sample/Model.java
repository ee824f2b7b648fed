package rocu.soc.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.time.Instants;

/** What the service ought to know: every version of every record, each from the instant at which it became known. */
final class Model {

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /**
     * One version.
     *
     * @param about who wrote it, why, and whether it is history
     */
    record Version(int number, Instant from, ObjectNode facts, ObjectNode about) {}

    /**
     * One record.
     *
     * @param always what never changes: id, reference, organisation, region, source, recordedAt
     */
    record Entry(ObjectNode always, List<Version> versions) {

        String id() {
            return always.get("id").textValue();
        }

        Version present() {
            return versions.getLast();
        }

        void add(Instant from, ObjectNode facts, ObjectNode about) {
            versions.add(new Version(versions.size() + 1, from, facts, about));
        }

        Optional<Version> known(Instant at) {
            return versions.stream()
                    .filter(version -> !version.from().isAfter(at))
                    .reduce((earlier, later) -> later);
        }

        /** The version as an item shows it. */
        ObjectNode document(Version version) {
            ObjectNode document = always.deepCopy();
            document.setAll(version.facts());
            return document.put("version", version.number()).put("knownFrom", Instants.text(version.from()));
        }

        /** The version as a list shows it. */
        ObjectNode row(Version version) {
            return document(version).put("etag", etag(version));
        }

        /** What was known of all versions at that instant. */
        List<ObjectNode> history(Instant at) {
            List<ObjectNode> history = new ArrayList<>();
            for (Version version : versions) {
                if (!version.from().isAfter(at)) {
                    ObjectNode document = document(version);
                    document.setAll(version.about());
                    Instant to = end(version);
                    history.add(to == null || to.isAfter(at) ? document : document.put("knownTo", Instants.text(to)));
                }
            }
            return history;
        }

        private @Nullable Instant end(Version version) {
            return version.number() < versions.size()
                    ? versions.get(version.number()).from()
                    : null;
        }

        static String etag(Version version) {
            return "\"" + version.number() + "-FULL\"";
        }
    }

    Entry add(ObjectNode always) {
        Entry entry = new Entry(always, new ArrayList<>());
        entries.put(entry.id(), entry);
        return entry;
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    /** The rows of a list as it was known at that instant, in their order. */
    List<ObjectNode> list(Selection selection, Instant at) {
        return entries.values().stream()
                .flatMap(entry -> entry.known(at).map(entry::row).stream())
                .filter(selection::admits)
                .sorted(selection.order())
                .toList();
    }
}
