package rocu.soc.systemtests.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static rocu.soc.systemtests.figures.Counts.REGION;
import static rocu.soc.systemtests.figures.Counts.count;
import static rocu.soc.systemtests.figures.Counts.inspection;
import static rocu.soc.systemtests.figures.Counts.share;
import static rocu.soc.systemtests.figures.Counts.total;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.demo.targets.DisruptionTargets;
import rocu.soc.demo.targets.FourP;
import rocu.soc.demo.targets.GroupTables;
import rocu.soc.demo.targets.OrderTargets;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** The running region answers with every figure that HMICFRS and Cumbria printed, from stored records. */
@ExtendWith(Region.class)
class PublishedFiguresIT {

    private static final String THREATS = "threats";
    private static final String DISRUPTIONS = "disruptions";

    @BeforeEach
    void load(TestSuite suite) {
        Counts.load(suite);
    }

    @Test
    void theInspectionReturnGivesWhatHmicfrsPrinted(TestSuite suite) {
        JsonPath counted = inspection(suite, "2023-07-13");

        assertThat(counted.getInt("parts.find { it.name == 'threats' }.region.total"))
                .isEqualTo(938);
        assertThat(total(counted, THREATS, "cheshire")).isEqualTo(118);
        assertThat(count(counted, THREATS, "cheshire", "threatType", "VULNERABILITY"))
                .isZero();
        assertThat(total(counted, THREATS, "lancashire")).isEqualTo(243);
        assertThat(total(counted, DISRUPTIONS, "cheshire")).isEqualTo(373);
        assertThat(share(counted, DISRUPTIONS, "cheshire", "fourP", "PURSUE"))
                .isEqualTo(Map.of("value", "PURSUE", "count", 312, "of", 373, "percent", 84));
        assertThat(total(counted, DISRUPTIONS, "greater-manchester")).isEqualTo(490);
        assertThat(share(counted, DISRUPTIONS, "greater-manchester", "fourP", "PURSUE"))
                .containsEntry("percent", 70);
        assertThat(total(counted, DISRUPTIONS, "lancashire")).isEqualTo(635);
        assertThat(share(counted, DISRUPTIONS, "lancashire", "fourP", "PURSUE")).containsEntry("percent", 85);
        assertThat(share(counted, DISRUPTIONS, "cumbria", "fourP", "PREVENT")).containsEntry("percent", 30);
        assertThat(counted.getList("definitions.source"))
                .contains("HMICFRS PEEL 2022/23, north-west regional response to SOC, Appendix 2");
    }

    @Test
    void everyFigureOfTheTargetsIsAnswered(TestSuite suite) {
        JsonPath counted = inspection(suite, "2023-07-13");

        REGION.targets()
                .threats()
                .counted()
                .forEach((owner, target) ->
                        assertThat(total(counted, THREATS, owner)).as(owner).isEqualTo(target.value()));
        DisruptionTargets targets = REGION.targets().disruptions();
        targets.second()
                .forEach((owner, target) ->
                        assertThat(total(counted, DISRUPTIONS, owner)).as(owner).isEqualTo(target.value()));
        targets.byFourP()
                .forEach((owner, strands) -> strands.forEach(
                        (strand, target) -> assertThat(count(counted, DISRUPTIONS, owner, "fourP", strand.name()))
                                .as(owner + " " + strand)
                                .isEqualTo(target.value())));
        targets.within()
                .forEach((owner, strands) -> strands.forEach(
                        (strand, range) -> assertThat(count(counted, DISRUPTIONS, owner, "fourP", strand.name()))
                                .isBetween(range.least(), range.most())));
    }

    @Test
    void cumbriaHasTheHighestShareOfPrevent(TestSuite suite) {
        JsonPath counted = inspection(suite, "2023-07-13");
        double cumbria = exact(counted, "cumbria");

        REGION.targets().owners().stream()
                .filter(owner -> !owner.id().equals("cumbria"))
                .forEach(owner ->
                        assertThat(exact(counted, owner.id())).as(owner.id()).isLessThan(cumbria));
    }

    @Test
    void whatWasEnteredLateIsInTheSecondExtractionAlone(TestSuite suite) {
        JsonPath first = inspection(suite, "2023-01-04");
        JsonPath second = inspection(suite, "2023-07-13");

        REGION.targets().disruptions().first().forEach((owner, target) -> {
            assertThat(total(first, DISRUPTIONS, owner)).as(owner).isEqualTo(target.value());
            assertThat(total(first, DISRUPTIONS, owner)).isLessThan(total(second, DISRUPTIONS, owner));
        });
    }

    @Test
    void cheshireReclassifiedItsThreatsAndTheyStayedModerated(TestSuite suite) {
        REGION.targets().threats().later().forEach(reading -> {
            JsonPath later =
                    Counts.of(suite, "threats?asKnownAt=" + reading.on().value());
            assertThat(total(later, THREATS, reading.owner())).isEqualTo(118);
            reading.byType()
                    .forEach((type, target) -> assertThat(
                                    count(later, THREATS, reading.owner(), "threatType", type.name()))
                            .as(type.name())
                            .isEqualTo(target.value()));
        });
    }

    @Test
    void cumbriasTableOfGroupsStandsAtBothDecembers(TestSuite suite) {
        JsonPath table = Counts.of(
                suite, "ocg-table?organisation=cumbria&asKnownAt=2020-12-01&comparedWithAsKnownAt=2021-12-01");

        GroupTables targets = REGION.targets().groupTables().getFirst();
        assertThat(total(table, "ocg-table", "cumbria")).isEqualTo(73);
        assertThat(total(table, "compared-with", "cumbria")).isEqualTo(80);
        for (GroupTables.Table target : targets.tables()) {
            String part = target.on().value().getYear() == 2020 ? "ocg-table" : "compared-with";
            target.active()
                    .forEach((crime, figure) -> assertThat(
                                    count(table, part, "cumbria", "activeByPrimaryCrimeType", crime))
                            .as(part + " " + crime)
                            .isEqualTo(figure.value()));
            assertThat(count(table, part, "cumbria", "state", "ARCHIVED"))
                    .isEqualTo(target.archived().value());
        }
    }

    @Test
    void ordersAreCountedOnTheDayWithTheirSubjectsWhereabouts(TestSuite suite) {
        for (OrderTargets target : REGION.targets().orders()) {
            String day = target.on().value().toString();
            JsonPath counted = Counts.of(
                    suite,
                    "orders?organisation=" + target.owner() + "&type=" + target.orderType() + "&on=" + day
                            + "&asKnownAt=" + day);
            assertThat(total(counted, "orders", target.owner()))
                    .as(target.owner())
                    .isEqualTo(target.granted().value());
            assertThat(count(counted, "orders", target.owner(), "state", "IN_FORCE"))
                    .isEqualTo(target.inForce().value());
            assertThat(count(counted, "orders", target.owner(), "subjectLocation", "COMMUNITY"))
                    .isEqualTo(target.inCommunity().value());
        }
    }

    private static double exact(JsonPath counted, String owner) {
        return (double) count(counted, DISRUPTIONS, owner, "fourP", FourP.PREVENT.name())
                / total(counted, DISRUPTIONS, owner);
    }
}
