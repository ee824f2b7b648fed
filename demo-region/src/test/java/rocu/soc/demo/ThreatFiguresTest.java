package rocu.soc.demo;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rocu.soc.demo.targets.Figure;
import rocu.soc.demo.targets.Owner;
import rocu.soc.demo.targets.ThreatTargets;
import rocu.soc.demo.threats.ThreatFilter;

class ThreatFiguresTest {

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void theRecordsGiveEveryCount(DemoRegion region) {
        Inspection inspection = new Inspection(region);
        ThreatTargets targets = region.targets().threats();
        Instant known = targets.on().end();

        int all = 0;
        for (Owner owner : region.targets().owners()) {
            int counted = inspection.threats(owner.id(), known).size();
            assertThat(counted).as(owner.id()).isEqualTo(targets.counted(owner.id()));
            all += counted;
        }
        assertThat(all).isEqualTo(targets.region().value());
    }

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void eachFilterKeepsOutWhatItsDecoysAre(DemoRegion region) {
        Inspection inspection = new Inspection(region);
        ThreatTargets targets = region.targets().threats();
        DecoyCounts decoys = region.decoys();

        for (Owner owner : region.targets().owners()) {
            int counted = targets.counted(owner.id());
            for (ThreatFilter filter : ThreatFilter.values()) {
                int kept = decoys.of(owner.id(), filter);
                assertThat(inspection.threats(owner.id(), targets.on().end(), filter))
                        .as("%s without %s", owner.id(), filter)
                        .hasSize(counted + kept);
                assertThat(kept)
                        .as("decoys of %s for %s", owner.id(), filter)
                        .isGreaterThanOrEqualTo(targets.decoysOfEachFilter().value());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void anotherInstantGivesAnotherCount(DemoRegion region) {
        Inspection inspection = new Inspection(region);
        ThreatTargets targets = region.targets().threats();
        Instant known = targets.on().end();

        for (Owner owner : region.targets().owners()) {
            for (Instant other : List.of(
                    known.minus(Duration.ofDays(1)),
                    known.minus(Duration.ofMinutes(3)),
                    known.plus(Duration.ofMinutes(3)),
                    Instant.now())) {
                assertThat(inspection.threats(owner.id(), other).size())
                        .as("%s at %s", owner.id(), other)
                        .isNotEqualTo(targets.counted(owner.id()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void aReclassifiedThreatStaysCountedUnderItsOtherType(DemoRegion region) {
        Inspection inspection = new Inspection(region);
        ThreatTargets targets = region.targets().threats();

        targets.byType()
                .forEach((owner, types) -> assertThat(
                                byMember(inspection.threats(owner, targets.on().end()), "threatType"))
                        .isEqualTo(figures(types)));
        for (ThreatTargets.LaterReading later : targets.later()) {
            Instant known = later.on().end();
            assertThat(byMember(inspection.threats(later.owner(), known), "threatType"))
                    .isEqualTo(figures(later.byType()));
            assertThat(byMember(inspection.threats(later.owner(), known.plus(Duration.ofMinutes(3))), "threatType"))
                    .isNotEqualTo(figures(later.byType()));
        }
    }

    @Test
    void theNorthWestIsTheOneThatWasPublished() {
        Inspection inspection = new Inspection(Regions.NORTH_WEST);
        Instant january = Instant.parse("2023-01-05T00:00:00Z");
        Instant april = Instant.parse("2023-04-01T23:00:00Z");

        assertThat(inspection.threats("cheshire", january)).hasSize(118);
        assertThat(byMember(inspection.threats("cheshire", january), "threatType"))
                .doesNotContainKey("VULNERABILITY");
        assertThat(byMember(inspection.threats("cheshire", april), "threatType"))
                .containsEntry("VULNERABILITY", 37L);
        assertThat(inspection.threats("lancashire", january)).hasSize(243);
        assertThat(inspection.everyThreat("cumbria", january))
                .anyMatch(threat -> threat.path("phase").asText().equals("ACTIVE") && !threat.has("assessmentType"));
    }

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void tablesOfGroupsHoldEveryGroupAndNoOther(DemoRegion region) {
        Inspection inspection = new Inspection(region);
        region.targets()
                .groupTables()
                .forEach(tables -> tables.tables().forEach(table -> {
                    List<JsonNode> groups = inspection
                            .everyThreat(tables.owner(), table.on().end())
                            .stream()
                            .filter(threat -> threat.path("threatType").asText().equals("OCG"))
                            .toList();
                    List<JsonNode> active = groups.stream()
                            .filter(group -> !group.path("phase").asText().contains("CLOSED"))
                            .toList();
                    assertThat(byMember(active, "primaryCrimeType")).isEqualTo(figures(table.active()));
                    assertThat(groups.stream()
                                    .filter(group ->
                                            group.path("phase").asText().equals("CLOSED_ARCHIVED")))
                            .hasSize(table.archived().value());
                }));
    }

    private static Map<String, Long> byMember(List<JsonNode> records, String member) {
        return records.stream().collect(groupingBy(record -> record.path(member).asText(), TreeMap::new, counting()));
    }

    private static <K> Map<String, Long> figures(Map<K, Figure> figures) {
        Map<String, Long> counts = new TreeMap<>();
        figures.forEach((key, figure) -> {
            if (figure.value() > 0) {
                counts.put(key.toString(), (long) figure.value());
            }
        });
        return counts;
    }
}
