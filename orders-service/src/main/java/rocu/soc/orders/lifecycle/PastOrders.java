package rocu.soc.orders.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.json.Faults;
import rocu.soc.chassis.record.Reference;

/** Takes over what an earlier system knew of orders. Rules of their life are not asked: it happened. */
@ApplicationScoped
public class PastOrders {

    @Inject
    AncillaryOrders orders;

    @Inject
    OrderVersions versions;

    @Inject
    PastRows rows;

    @Inject
    OrderEvents events;

    @ConfigProperty(name = "soc.reference-prefix", defaultValue = "NW")
    String referencePrefix;

    /**
     * What was new.
     *
     * @param records those that got new versions, once for each
     */
    public record Loaded(int versions, List<UUID> records) {}

    /** A record while its versions are taken over. */
    private static final class Loading {

        private final Map<Instant, OrderVersion> stored = new HashMap<>();
        private final Map<Instant, PastVersion> added = new HashMap<>();
        private @Nullable AncillaryOrder head;
        private Instant last = Instant.MIN;
        private boolean changedHere;
    }

    /**
     * Takes the versions over, each behind those of its record that are there; one that is there already changes nothing.
     *
     * @param lines versions by the pointer under which their faults are named
     * @throws rocu.soc.chassis.problem.Problem 422 {@code broken-rule}, 403 {@code history-sealed}; nothing is loaded then
     */
    public Loaded load(Map<String, PastVersion> lines, Faults faults, Change change) {
        Map<PastVersion.Name, Loading> records = held(lines.values().stream().toList());
        List<PastVersion> fresh = new ArrayList<>();
        lines.forEach((pointer, line) -> {
            Loading record = records.computeIfAbsent(line.name(), name -> new Loading());
            if (isNew(pointer, line, record, faults)) {
                record.added.put(line.knownFrom(), line);
                record.last = line.knownFrom();
                fresh.add(line);
            }
        });
        faults.raise();
        return store(fresh, records, change);
    }

    private Map<PastVersion.Name, Loading> held(List<PastVersion> lines) {
        List<AncillaryOrder> heads = orders.holdBySources(
                lines.stream().map(PastVersion::organisation).collect(Collectors.toSet()),
                lines.stream().map(line -> line.source().system()).collect(Collectors.toSet()),
                lines.stream().map(line -> line.source().reference()).collect(Collectors.toSet()));
        Map<UUID, Loading> byId = new HashMap<>();
        Map<PastVersion.Name, Loading> byName = new LinkedHashMap<>();
        for (AncillaryOrder head : heads) {
            Loading record = new Loading();
            record.head = head;
            byId.put(head.id(), record);
            Source source = new Source(String.valueOf(head.sourceSystem), String.valueOf(head.sourceReference));
            byName.put(new PastVersion.Name(head.organisation, source), record);
        }
        for (OrderVersion version : versions.ofAll(byId.keySet())) {
            Loading record = Objects.requireNonNull(byId.get(version.id.orderId()));
            record.stored.put(version.knownFrom, version);
            record.last = version.knownFrom;
            record.changedHere |= !version.historic;
        }
        return byName;
    }

    private static boolean isNew(String pointer, PastVersion line, Loading record, Faults faults) {
        OrderVersion stored = record.stored.get(line.knownFrom());
        PastVersion added = record.added.get(line.knownFrom());
        if (stored != null || added != null) {
            if (stored != null ? !line.sameAs(stored) : !line.equals(added)) {
                faults.broken(pointer + "/knownFrom", "differs", "Another version is known from that instant.");
            }
            return false;
        }
        if (record.changedHere) {
            faults.broken(
                    pointer + "/knownFrom", "changed-here", "The record was changed here; no history follows that.");
            return false;
        }
        if (line.knownFrom().isBefore(record.last)) {
            faults.broken(
                    pointer + "/knownFrom",
                    "not-ascending",
                    "A later version of the record is there already; send the versions of a record in order.");
            return false;
        }
        return true;
    }

    private Loaded store(List<PastVersion> fresh, Map<PastVersion.Name, Loading> records, Change change) {
        Map<PastRows.Row, PastVersion> numbered = new LinkedHashMap<>();
        for (PastVersion line : fresh) {
            Loading record = Objects.requireNonNull(records.get(line.name()));
            AncillaryOrder head = record.head;
            if (head == null) {
                head = first(line);
                record.head = head;
            } else {
                head.restate(line, head.version + 1);
            }
            numbered.put(new PastRows.Row(head.id(), head.version), line);
            events.tell(head, line, change);
        }
        orders.flush();
        rows.insert(numbered);
        return new Loaded(
                fresh.size(),
                numbered.keySet().stream().map(PastRows.Row::order).distinct().toList());
    }

    private AncillaryOrder first(PastVersion line) {
        AncillaryOrder head = new AncillaryOrder(
                line.source(),
                line.organisation(),
                line.region(),
                line.actor(),
                Reference.create(referencePrefix.toUpperCase(Locale.ROOT)),
                line.knownFrom());
        head.restate(line, 1);
        orders.persist(head);
        return head;
    }
}
