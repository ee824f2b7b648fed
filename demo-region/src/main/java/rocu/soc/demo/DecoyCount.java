package rocu.soc.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rocu.soc.demo.disruptions.DisruptionCourse;
import rocu.soc.demo.disruptions.DisruptionCourse.Standing;
import rocu.soc.demo.disruptions.DisruptionFilter;
import rocu.soc.demo.disruptions.DisruptionHistory;
import rocu.soc.demo.targets.Owner;
import rocu.soc.demo.targets.Targets;
import rocu.soc.demo.threats.ThreatFilter;

/** Counts the decoys by what each record was made for, not by what its versions say. */
final class DecoyCount {

    private final Targets targets;
    private final RegionRecords records;

    DecoyCount(Targets targets, RegionRecords records) {
        this.targets = targets;
        this.records = records;
    }

    DecoyCounts counts() {
        List<DecoyCounts.Disruptions> disruptions = new ArrayList<>();
        targets.owners().forEach(owner -> {
            disruptions.addAll(
                    disruptions(targets.disruptions().firstExtraction().value(), owner, DisruptionCourse::atFirst));
            disruptions.addAll(
                    disruptions(targets.disruptions().secondExtraction().value(), owner, DisruptionCourse::atSecond));
        });
        return new DecoyCounts(targets.owners().stream().flatMap(this::threats).toList(), disruptions);
    }

    private Stream<DecoyCounts.Threats> threats(Owner owner) {
        LocalDate on = targets.threats().on().value();
        return Arrays.stream(ThreatFilter.values())
                .map(filter -> new DecoyCounts.Threats(on, owner.id(), filter, (int) records.threats().stream()
                        .filter(threat -> threat.owner().equals(owner))
                        .filter(threat -> threat.course().keptOutBy().equals(Optional.of(filter)))
                        .count()));
    }

    private List<DecoyCounts.Disruptions> disruptions(
            LocalDate day, Owner owner, Function<DisruptionCourse, Standing> standing) {
        List<DecoyCounts.Disruptions> rows = new ArrayList<>();
        for (DisruptionFilter filter : DisruptionFilter.values()) {
            List<DisruptionHistory> decoys = records.disruptions().stream()
                    .filter(disruption -> disruption.owner().equals(owner))
                    .filter(disruption ->
                            standing.apply(disruption.course()).keptOutBy().equals(Optional.of(filter)))
                    .toList();
            beneficiaries(decoys)
                    .forEach(beneficiary -> rows.add(new DecoyCounts.Disruptions(
                            day,
                            owner.id(),
                            filter,
                            beneficiary.orElse(null),
                            count(decoys, beneficiary.orElse(null)))));
        }
        return rows;
    }

    private static Stream<Optional<String>> beneficiaries(List<DisruptionHistory> decoys) {
        return decoys.stream()
                .map(decoy -> Optional.ofNullable(decoy.beneficiary()))
                .distinct();
    }

    private static int count(List<DisruptionHistory> decoys, @Nullable String beneficiary) {
        return (int) decoys.stream()
                .filter(decoy -> Objects.equals(decoy.beneficiary(), beneficiary))
                .count();
    }
}
