package rocu.soc.systemtests.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.systemtests.figures.Counts.REGION;
import static rocu.soc.systemtests.figures.Counts.total;

import io.restassured.path.json.JsonPath;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rocu.soc.demo.DecoyCounts;
import rocu.soc.demo.disruptions.DisruptionFilter;
import rocu.soc.demo.targets.Owner;
import rocu.soc.demo.threats.ThreatFilter;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** No figure is right for the wrong reason: with a filter switched off it grows by exactly what only that filter keeps out. */
@ExtendWith(Region.class)
class DecoysIT {

    private static final int AT_LEAST = 20;
    private static final DecoyCounts DECOYS = REGION.decoys();

    @BeforeEach
    void load(TestSuite suite) {
        Counts.load(suite);
    }

    @ParameterizedTest
    @EnumSource(ThreatFilter.class)
    void ofThreats(ThreatFilter filter, TestSuite suite) {
        JsonPath usual = Counts.of(suite, "threats?asKnownAt=2023-01-04");
        JsonPath without = Counts.of(suite, "threats?asKnownAt=2023-01-04&" + off(filter));

        for (Owner owner : REGION.targets().owners()) {
            int decoys = DECOYS.of(owner.id(), filter);
            assertThat(decoys).as(owner.id()).isGreaterThanOrEqualTo(AT_LEAST);
            assertThat(total(without, "threats", owner.id()) - total(usual, "threats", owner.id()))
                    .as(owner.id())
                    .isEqualTo(decoys);
        }
    }

    @ParameterizedTest
    @EnumSource(DisruptionFilter.class)
    void ofDisruptions(DisruptionFilter filter, TestSuite suite) {
        for (LocalDate extraction : new LocalDate[] {LocalDate.parse("2023-01-04"), LocalDate.parse("2023-07-13")}) {
            JsonPath usual = Counts.of(suite, "disruptions?" + days("") + "&asKnownAt=" + extraction);
            JsonPath without = Counts.of(suite, "disruptions?" + days(off(filter)) + "&asKnownAt=" + extraction);

            for (Owner owner : REGION.targets().owners()) {
                int decoys = DECOYS.disruptions().stream()
                        .filter(row -> row.asKnownAt().equals(extraction)
                                && row.owner().equals(owner.id())
                                && row.filter() == filter)
                        .mapToInt(DecoyCounts.Disruptions::decoys)
                        .sum();
                assertThat(total(without, "disruptions", owner.id()) - total(usual, "disruptions", owner.id()))
                        .as(owner.id() + " at " + extraction)
                        .isEqualTo(decoys);
                assertThat(decoys).as(owner.id()).isGreaterThanOrEqualTo(atLeast(filter, owner, extraction));
            }
        }
    }

    private static int atLeast(DisruptionFilter filter, Owner owner, LocalDate extraction) {
        return switch (filter) {
            case GRADED, IN_YEAR -> AT_LEAST;
            case LEAD -> owner.kind() == Owner.Kind.ROCU ? AT_LEAST * 6 : 0;
            case RECORDED -> extraction.getMonthValue() == 7 ? 1 : 0;
        };
    }

    private static String off(ThreatFilter filter) {
        return switch (filter) {
            case TACTICAL -> "assessmentType=any";
            case MODERATED -> "moderationStatus=any";
            case SOC -> "soc=any";
            case TIER_NOT_5 -> "tierNot=any";
            case NOT_CLOSED -> "phaseNotContaining=any";
        };
    }

    private static String off(DisruptionFilter filter) {
        return switch (filter) {
            case LEAD -> "disruptionType=any";
            case RECORDED -> "status=any";
            case GRADED -> "assessmentCategory=any";
            case IN_YEAR -> "days";
        };
    }

    private static String days(String filter) {
        return filter.equals("days")
                ? "from=any&to=any"
                : "from=2022-01-01&to=2023-01-01" + (filter.isEmpty() ? "" : "&" + filter);
    }
}
