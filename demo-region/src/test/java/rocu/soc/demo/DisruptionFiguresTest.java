package rocu.soc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rocu.soc.demo.disruptions.DisruptionFilter;
import rocu.soc.demo.targets.Day;
import rocu.soc.demo.targets.DisruptionTargets;
import rocu.soc.demo.targets.Figure;
import rocu.soc.demo.targets.FourP;
import rocu.soc.demo.targets.Owner;

class DisruptionFiguresTest {

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void theRecordsGiveBothExtractionsAndEveryStrand(DemoRegion region) {
        Inspection inspection = new Inspection(region);
        DisruptionTargets targets = region.targets().disruptions();

        for (Owner owner : region.targets().owners()) {
            List<JsonNode> second = inspection.disruptions(
                    owner.id(), targets.secondExtraction().end());
            assertThat(inspection.disruptions(
                            owner.id(), targets.firstExtraction().end()))
                    .as("first of %s", owner.id())
                    .hasSize(targets.first(owner.id()));
            assertThat(second).as("second of %s", owner.id()).hasSize(targets.second(owner.id()));
            targets.byFourP(owner.id())
                    .forEach((strand, figure) -> assertThat(strand(second, strand))
                            .as("%s of %s", strand, owner.id())
                            .isEqualTo(figure.value()));
            assertThat(second)
                    .noneMatch(disruption -> disruption
                            .path("occurredOn")
                            .asText()
                            .equals(targets.occurredFrom().value().toString()));
        }
    }

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void eachFilterKeepsOutWhatItsDecoysAre(DemoRegion region) {
        Inspection inspection = new Inspection(region);
        DisruptionTargets targets = region.targets().disruptions();
        Map<Day, Map<String, Figure>> extractions =
                Map.of(targets.firstExtraction(), targets.first(), targets.secondExtraction(), targets.second());
        DecoyCounts decoys = region.decoys();

        extractions.forEach((day, counted) -> {
            for (Owner owner : region.targets().owners()) {
                for (DisruptionFilter filter : DisruptionFilter.values()) {
                    assertThat(inspection.disruptions(owner.id(), day.end(), filter))
                            .as("%s on %s without %s", owner.id(), day.value(), filter)
                            .hasSize(Figure.of(counted, owner.id()) + decoys.of(day.value(), owner.id(), filter));
                }
                for (DisruptionFilter filter : List.of(DisruptionFilter.GRADED, DisruptionFilter.IN_YEAR)) {
                    assertThat(decoys.of(day.value(), owner.id(), filter))
                            .isGreaterThanOrEqualTo(targets.decoysOfEachFilter().value());
                }
                if (owner.kind() == Owner.Kind.FORCE) {
                    assertThat(decoys.supportOf(day.value(), owner.id()))
                            .isEqualTo(targets.supportForEachForce().value());
                }
                assertThat(decoys.of(day.value(), owner.id(), DisruptionFilter.RECORDED))
                        .isPositive();
            }
        });
    }

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void anotherInstantGivesAnotherCount(DemoRegion region) {
        Inspection inspection = new Inspection(region);
        DisruptionTargets targets = region.targets().disruptions();
        Instant first = targets.firstExtraction().end();
        Instant second = targets.secondExtraction().end();

        for (Owner owner : region.targets().owners()) {
            for (Instant other : List.of(first.minus(Duration.ofMinutes(3)), first.plus(Duration.ofMinutes(3)))) {
                assertThat(inspection.disruptions(owner.id(), other).size())
                        .as("%s at %s", owner.id(), other)
                        .isNotEqualTo(targets.first(owner.id()));
            }
            for (Instant other : List.of(
                    second.minus(Duration.ofMinutes(3)),
                    second.plus(Duration.ofMinutes(3)),
                    second.plus(Duration.ofHours(1)),
                    Instant.now())) {
                assertThat(inspection.disruptions(owner.id(), other).size())
                        .as("%s at %s", owner.id(), other)
                        .isNotEqualTo(targets.second(owner.id()));
            }
        }
    }

    @Test
    void theNorthWestIsTheOneThatWasPublished() {
        Inspection inspection = new Inspection(Regions.NORTH_WEST);
        Instant july = Instant.parse("2023-07-13T23:00:00Z");

        List<JsonNode> cheshire = inspection.disruptions("cheshire", july);
        assertThat(cheshire).hasSize(373);
        assertThat(strand(cheshire, FourP.PURSUE)).isEqualTo(312);
        assertThat(percent(cheshire, FourP.PURSUE)).isEqualTo(84);
        assertThat(inspection.disruptions("greater-manchester", july)).hasSize(490);
        assertThat(percent(inspection.disruptions("greater-manchester", july), FourP.PURSUE))
                .isEqualTo(70);
        assertThat(inspection.disruptions("lancashire", july)).hasSize(635);
        assertThat(percent(inspection.disruptions("lancashire", july), FourP.PURSUE))
                .isEqualTo(85);
        assertThat(percent(inspection.disruptions("cumbria", july), FourP.PREVENT))
                .isEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("rocu.soc.demo.Regions#both")
    void everyDisruptionIsLinkedToAThreatThatItsOwnerKnewThen(DemoRegion region) {
        Inspection inspection = new Inspection(region);
        assertThat(inspection.disruptions()).isNotEmpty().allSatisfy(versions -> {
            Map.Entry<Instant, JsonNode> recorded =
                    versions.entrySet().iterator().next();
            String named = recorded.getValue().path("threatId").asText().replace("id of ", "");
            JsonNode threat = inspection.threat(named).entrySet().stream()
                    .filter(version -> version.getKey().isBefore(recorded.getKey()))
                    .map(Map.Entry::getValue)
                    .reduce((_, later) -> later)
                    .orElseThrow();
            JsonNode then = recorded.getValue().path("threatAtRecording");
            assertThat(threat.path("organisation"))
                    .isEqualTo(recorded.getValue().path("organisation"));
            assertThat(then.path("owner")).isEqualTo(threat.path("organisation"));
            assertThat(then.path("threatType")).isEqualTo(threat.path("threatType"));
            assertThat(then.path("primaryCrimeType")).isEqualTo(threat.path("primaryCrimeType"));
            assertThat(then.path("tier")).isEqualTo(threat.path("tier"));
            assertThat(then.path("marking")).isEqualTo(threat.path("marking"));
        });
    }

    private static int strand(List<JsonNode> disruptions, FourP strand) {
        return (int) disruptions.stream()
                .filter(disruption -> disruption.path("fourP").asText().equals(strand.name()))
                .count();
    }

    private static long percent(List<JsonNode> disruptions, FourP strand) {
        return Math.round(100.0 * strand(disruptions, strand) / disruptions.size());
    }
}
