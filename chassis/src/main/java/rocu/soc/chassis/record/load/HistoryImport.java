package rocu.soc.chassis.record.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.command.Change;
import rocu.soc.chassis.web.json.Faults;

/**
 * Takes over what an earlier system knew: each version behind those of its record that are there. Rules of a record's life are
 * not asked: it happened.
 */
final class HistoryImport<H, V extends HistoricVersion> {

    private final HistoricRecords<H, V> records;
    private final Map<HistoricEntry.Name, Loading<H, V>> byName = new HashMap<>();

    /** A record while its versions are taken over. */
    private static final class Loading<H, V> {

        private final Map<Instant, HeldRecord.Stored<V>> stored = new HashMap<>();
        private final Map<Instant, V> added = new HashMap<>();
        private @Nullable H head;
        private Instant last = Instant.MIN;
        private boolean changedHere;
        private boolean disposed;
        private boolean madeOfNext;
    }

    /** Holds the records that are there of those that the versions belong to. */
    HistoryImport(HistoricRecords<H, V> records, Collection<V> versions) {
        this.records = records;
        records.hold(
                        each(versions, HistoricEntry::organisation),
                        each(versions, entry -> entry.source().system()),
                        each(versions, entry -> entry.source().reference()))
                .forEach(this::held);
    }

    /**
     * Takes over what is new.
     *
     * @param lines versions by the pointer under which their faults are named
     * @throws rocu.soc.chassis.web.problem.Problem 422 {@code broken-rule}, 403 {@code history-sealed}; nothing is loaded then
     */
    Set<VersionName> take(Map<String, V> lines, Faults faults, Change change) {
        List<V> fresh = new ArrayList<>();
        lines.forEach((pointer, line) -> {
            Loading<H, V> record = byName.computeIfAbsent(line.entry().name(), name -> new Loading<>());
            if (isNew(pointer + "/knownFrom", line, record, faults)) {
                record.added.put(line.entry().knownFrom(), line);
                record.last = line.entry().knownFrom();
                fresh.add(line);
            }
        });
        faults.raise();
        return store(fresh, change);
    }

    private void held(HeldRecord<H, V> held) {
        Loading<H, V> record = new Loading<>();
        record.head = held.head();
        record.disposed = held.disposed();
        held.versions().forEach(version -> {
            record.stored.put(version.knownFrom(), version);
            record.last = version.knownFrom();
            record.changedHere |= !version.historic();
        });
        byName.put(held.name(), record);
    }

    private boolean isNew(String pointer, V line, Loading<H, V> record, Faults faults) {
        HeldRecord.Stored<V> stored = record.stored.get(line.entry().knownFrom());
        V added = record.added.get(line.entry().knownFrom());
        if (stored != null || added != null) {
            if (stored != null ? !isRepeated(stored, line) : !line.equals(added)) {
                faults.broken(pointer, "differs", "Another version is known from that instant.");
            }
            return false;
        }
        if (record.disposed) {
            faults.broken(pointer, "disposed", "The record was disposed of; no history follows that.");
            return false;
        }
        if (record.changedHere) {
            // Besides, a load must not lift a need-to-know that was set here.
            faults.broken(pointer, "changed-here", "The record was changed here; no history follows that.");
            return false;
        }
        if (line.entry().knownFrom().isBefore(record.last)) {
            faults.broken(
                    pointer,
                    "not-ascending",
                    "A later version of the record is there already; send the versions of a record in order.");
            return false;
        }
        return true;
    }

    /** Of what was erased a line that came before may come again: it changes nothing, and brings nothing back. */
    private static <V> boolean isRepeated(HeldRecord.Stored<V> stored, V line) {
        return stored.historic() && (stored.erased() || stored.same().test(line));
    }

    private Set<VersionName> store(List<V> fresh, Change change) {
        makeHeads(fresh);
        Map<VersionName, V> numbered = new LinkedHashMap<>();
        for (V line : fresh) {
            Loading<H, V> record =
                    Objects.requireNonNull(byName.get(line.entry().name()));
            H head = Objects.requireNonNull(record.head);
            if (record.madeOfNext) {
                record.madeOfNext = false;
            } else {
                records.restate(head, line);
            }
            numbered.put(records.present(head), line);
            records.publish(head, line, change);
        }
        records.flush();
        if (!numbered.isEmpty()) {
            records.insert(numbered);
        }
        return numbered.keySet();
    }

    /** In one order, so that two loads of the same new records do not wait for each other crosswise. */
    private void makeHeads(List<V> fresh) {
        Map<HistoricEntry.Name, V> first = new TreeMap<>();
        fresh.forEach(line -> first.putIfAbsent(line.entry().name(), line));
        first.forEach((name, line) -> {
            Loading<H, V> record = Objects.requireNonNull(byName.get(name));
            if (record.head == null) {
                record.head = records.first(line);
                record.madeOfNext = true;
            }
        });
        records.flush();
    }

    private Set<String> each(Collection<V> versions, Function<HistoricEntry, String> member) {
        return versions.stream().map(HistoricVersion::entry).map(member).collect(Collectors.toSet());
    }
}
