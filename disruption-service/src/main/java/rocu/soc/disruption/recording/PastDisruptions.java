package rocu.soc.disruption.recording;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
import rocu.soc.chassis.load.VersionName;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;
import rocu.soc.disruption.threat.KnownThreats;

/** Takes over what an earlier system knew of disruptions. */
@ApplicationScoped
public class PastDisruptions implements HistoricRecords<Disruption, PastVersion> {

    @Inject
    Disruptions disruptions;

    @Inject
    DisruptionVersions versions;

    @Inject
    KnownThreats threats;

    @Inject
    PastRows rows;

    @Inject
    DisruptionEvents events;

    @ConfigProperty(name = "soc.reference-prefix", defaultValue = "NW")
    String referencePrefix;

    @Override
    public List<HeldRecord<Disruption, PastVersion>> hold(
            Set<String> organisations, Set<String> systems, Set<String> references) {
        List<Disruption> heads = disruptions.holdBySources(organisations, systems, references);
        Map<UUID, List<DisruptionVersion>> stored = versions
                .ofAll(heads.stream().map(Disruption::id).toList())
                .stream()
                .collect(Collectors.groupingBy(version -> version.id.disruption()));
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
    public Disruption first(PastVersion past) {
        HistoricEntry entry = past.entry();
        Disruption head = new Disruption(
                new Recording(past.facts(), entry.source(), entry.recordedBy()),
                link(past),
                entry.organisation(),
                entry.region(),
                entry.actor(),
                Reference.create(referencePrefix.toUpperCase(Locale.ROOT)),
                entry.knownFrom());
        head.restate(past, link(past), 1);
        disruptions.persist(head);
        return head;
    }

    @Override
    public void restate(Disruption head, PastVersion past) {
        head.restate(past, link(past), head.version + 1);
    }

    @Override
    public VersionName present(Disruption head) {
        return new VersionName(head.id(), head.version);
    }

    @Override
    public void flush() {
        disruptions.flush();
    }

    @Override
    public void insert(Map<VersionName, PastVersion> past) {
        rows.insert(past);
    }

    @Override
    public void tell(Disruption head, PastVersion past, Change change) {
        events.tell(head, head.version, past, change);
    }

    /** As it settled then, with the marking and the groups that its threat has today. */
    private ThreatLink link(PastVersion past) {
        return Optional.ofNullable(past.facts().threatId())
                .flatMap(threats::hold)
                .map(threat -> past.link(threat.marking(), threat.groups()))
                .orElseGet(() -> past.link(Marking.OFFICIAL_SENSITIVE, Set.of()));
    }
}
