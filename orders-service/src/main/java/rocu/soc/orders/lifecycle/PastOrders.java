package rocu.soc.orders.lifecycle;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.load.HeldRecord;
import rocu.soc.chassis.load.HistoricEntry;
import rocu.soc.chassis.load.HistoricRecords;
import rocu.soc.chassis.load.HistoricRows;
import rocu.soc.chassis.load.VersionName;
import rocu.soc.chassis.neighbour.KnownRecord;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;
import rocu.soc.orders.threat.KnownThreats;

/** Takes over what an earlier system knew of orders. */
@ApplicationScoped
public class PastOrders implements HistoricRecords<AncillaryOrder, PastVersion> {

    @Inject
    AncillaryOrders orders;

    @Inject
    OrderVersions versions;

    @Inject
    OrderEvents events;

    @Inject
    AgroalDataSource database;

    @Inject
    KnownThreats threats;

    @ConfigProperty(name = "soc.reference-prefix", defaultValue = "NW")
    String referencePrefix;

    @Override
    public List<HeldRecord<AncillaryOrder, PastVersion>> hold(
            Set<String> organisations, Set<String> systems, Set<String> references) {
        List<AncillaryOrder> heads = orders.holdBySources(organisations, systems, references);
        Map<UUID, List<OrderVersion>> stored = versions
                .ofAll(heads.stream().map(AncillaryOrder::id).toList())
                .stream()
                .collect(Collectors.groupingBy(version -> version.id.orderId()));
        return heads.stream()
                .map(head -> new HeldRecord<>(
                        new HistoricEntry.Name(
                                head.organisation,
                                new Source(String.valueOf(head.sourceSystem), String.valueOf(head.sourceReference))),
                        head,
                        head.disposed,
                        stored.getOrDefault(head.id(), new ArrayList<>()).stream()
                                .map(version -> new HeldRecord.Stored<PastVersion>(
                                        version.knownFrom,
                                        version.historic,
                                        !version.erased().isEmpty(),
                                        line -> line.sameAs(version)))
                                .toList()))
                .toList();
    }

    @Override
    public AncillaryOrder first(PastVersion past) {
        HistoricEntry entry = past.entry();
        AncillaryOrder head = new AncillaryOrder(
                entry.source(),
                entry.organisation(),
                entry.region(),
                entry.actor(),
                Reference.create(referencePrefix.toUpperCase(Locale.ROOT)),
                entry.knownFrom());
        head.restate(past, 1);
        orders.persist(head);
        return head;
    }

    @Override
    public void restate(AncillaryOrder head, PastVersion past) {
        head.restate(past, head.version + 1);
    }

    @Override
    public VersionName present(AncillaryOrder head) {
        return new VersionName(head.id(), head.version);
    }

    @Override
    public void flush() {
        orders.flush();
    }

    @Override
    public void insert(Map<VersionName, PastVersion> past) {
        try (Connection connection = database.getConnection()) {
            HistoricRows.load(connection, "load_order_history", PastRows.of(past));
            PastRows.insertIdentifiers(connection, past);
        } catch (SQLException e) {
            throw new HistoricRows.HistoryRefused(e);
        }
    }

    @Override
    public void tell(AncillaryOrder head, PastVersion past, Change change) {
        events.tell(head, past, threat(past.link()), change);
    }

    private Optional<UUID> threat(ThreatLink link) {
        return link.settledTo()
                .or(() -> Optional.ofNullable(link.reference())
                        .flatMap(threats::named)
                        .map(KnownRecord::id));
    }
}
