package rocu.soc.threat.masterlist;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;

/** Takes over what an earlier system knew of threats. */
@ApplicationScoped
public class PastThreats implements HistoricRecords<Threat, PastVersion> {

    @Inject
    Threats threats;

    @Inject
    ThreatVersions versions;

    @Inject
    ThreatEvents events;

    @Inject
    AgroalDataSource database;

    @ConfigProperty(name = "soc.reference-prefix", defaultValue = "NW")
    String referencePrefix;

    @Override
    public List<HeldRecord<Threat, PastVersion>> hold(
            Set<String> organisations, Set<String> systems, Set<String> references) {
        List<Threat> heads = threats.holdBySources(organisations, systems, references);
        Map<UUID, List<ThreatVersion>> stored = versions
                .ofAll(heads.stream().map(Threat::id).toList())
                .stream()
                .collect(Collectors.groupingBy(version -> version.id.threat()));
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
    public Threat first(PastVersion past) {
        HistoricEntry entry = past.entry();
        Threat head = new Threat(
                new Identification(past.standing().threatType(), past.facts(), entry.source(), entry.recordedBy()),
                entry.organisation(),
                entry.region(),
                entry.actor(),
                Reference.create(referencePrefix.toUpperCase(Locale.ROOT)),
                entry.knownFrom());
        head.restate(past, 1);
        threats.persist(head);
        return head;
    }

    @Override
    public void restate(Threat head, PastVersion past) {
        head.restate(past, head.version + 1);
    }

    @Override
    public VersionName present(Threat head) {
        return new VersionName(head.id(), head.version);
    }

    @Override
    public void flush() {
        threats.flush();
    }

    @Override
    public void insert(Map<VersionName, PastVersion> past) {
        try (Connection connection = database.getConnection()) {
            HistoricRows.load(connection, "load_threat_history", PastRows.of(past));
        } catch (SQLException e) {
            throw new HistoricRows.HistoryRefused(e);
        }
    }

    @Override
    public void tell(Threat head, PastVersion past, Change change) {
        events.tell(head, past, change);
    }
}
