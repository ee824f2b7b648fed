package rocu.soc.disruption.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.amend;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.json;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.disruption.threat.KnownThreats;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.FilterPairs;
import rocu.soc.localstack.testing.PublishedThreats;
import rocu.soc.localstack.testing.ServersTestResource;

/** The inspectorate's count of disruptions: what is in it, what each filter keeps out of it, and who counts what. */
@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "disruption"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
class DisruptionReturnTest {

    private static final String RETURN = "/api/v1/returns/disruptions";
    private static final AtomicInteger YEARS = new AtomicInteger(1900);

    @Inject
    KnownThreats known;

    /** Each test has an even year of its own before 1947, in which nobody else records anything. */
    private LocalDate year;

    @SuppressWarnings("NullAway.Init") // filled before each test
    DisruptionReturnTest() {}

    @BeforeEach
    void newYear() {
        year = LocalDate.ofYearDay(YEARS.addAndGet(2), 1);
    }

    @Test
    void countsWhatAnOrganisationLedAndGradedInThePeriod() {
        record("cheshire-analyst", year, "PURSUE", "MAJOR");
        record("cheshire-analyst", year.plusDays(40), "PURSUE", "MINOR");
        record("cheshire-analyst", year.plusYears(1).minusDays(1), "PREVENT", "MODERATE");
        record("cumbria-analyst", year.plusDays(3), "PROTECT", "MODERATE");

        count("inspector", "")
                .body("parts[0].counted", equalTo("EVERY_RECORD"))
                .body("parts[0].asKnownAt", nullValue())
                .body("parts[0].region.of", equalTo("north-west"))
                .body("parts[0].region.total", equalTo(4))
                .body(of("cheshire") + "total", equalTo(3))
                .body(of("cheshire") + "breakdowns.fourP.value", contains("PURSUE", "PREVENT", "PROTECT", "PREPARE"))
                .body(of("cheshire") + "breakdowns.fourP.count", contains(2, 1, 0, 0))
                .body(of("cheshire") + "breakdowns.fourP.of", contains(3, 3, 3, 3))
                .body(of("cheshire") + "breakdowns.fourP.percent", contains(67, 33, 0, 0))
                .body(of("cheshire") + "breakdowns.month.count", contains(1, 1, 1))
                .body(of("lancashire") + "total", equalTo(0))
                .body("parts[0].filters.disruptionType", contains("LEAD"))
                .body("parts[0].filters.from", contains(year.toString()))
                .body("definitions.size()", equalTo(DisruptionReturn.DEFINITIONS.size()));
    }

    @ParameterizedTest
    @CsvSource({
        "SUPPORT, disruptionType=any",
        "NONE, assessmentCategory=any",
        "NEGATIVE, assessmentCategory=any",
        "UNASSESSED, assessmentCategory=UNASSESSED",
        "WITHDRAWN, status=any",
        "DAY_BEFORE, from=any",
        "DAY_AFTER, to=any"
    })
    void eachFilterKeepsOutExactlyWhatItIsThereFor(String decoy, String filter) {
        record("rocu-analyst", year.plusDays(7), "PURSUE", "MAJOR");
        int counted = total("");
        int withoutTheFilter = total(filter);

        record(decoy);

        assertThat(total("")).isEqualTo(counted).isEqualTo(1);
        assertThat(total(filter)).isEqualTo(withoutTheFilter + 1);
    }

    @Test
    void whatWasKnownStaysWhateverIsSaidLater() throws Exception {
        String first = record("cheshire-analyst", year.plusDays(1), "PURSUE", "MAJOR");
        record("cheshire-analyst", year.plusDays(2), "PREVENT", "MAJOR");
        Instant then = Instant.now();
        String known = body("asKnownAt=" + then);

        amend("cheshire-analyst", first, "\"1-FULL\"", "{\"fourP\": \"PROTECT\"}")
                .then()
                .statusCode(200);
        record("cheshire-analyst", year.plusDays(3), "PURSUE", "MINOR");

        assertThat(body("asKnownAt=" + then)).isEqualTo(known).contains("\"total\":2");
        count("inspector", "")
                .body("parts[0].region.total", equalTo(3))
                .body("parts[0].region.breakdowns.fourP.count", contains(1, 1, 1, 0));
    }

    @Test
    void needToKnowRecordsCountInTotalsAndAreWithheldFromBreakdowns() throws Exception {
        UUID threat = UUID.randomUUID();
        PublishedThreats.publish(PublishedThreats.threat(threat, 1, "OCG", "OFFICIAL_SENSITIVE"));
        String hidden = record("cheshire-analyst", year.plusDays(1), "PURSUE", "MAJOR");
        record("cheshire-analyst", year.plusDays(2), "PREVENT", "MAJOR");
        amend("cheshire-analyst", hidden, "\"1-FULL\"", "{\"threatId\": \"" + threat + "\"}")
                .then()
                .statusCode(200);
        PublishedThreats.publish(PublishedThreats.threat(threat, 2, "OCG", "OFFICIAL_SENSITIVE", "operation-night"));
        Eventually.holds(() -> as("cheshire-analyst").get(hidden).then().statusCode(404));

        count("rocu-analyst", "")
                .body("parts[0].region.total", equalTo(2))
                .body(
                        "parts[0].region.breakdowns.fourP.value",
                        contains("PURSUE", "PREVENT", "PROTECT", "PREPARE", "WITHHELD"))
                .body("parts[0].region.breakdowns.fourP.count", contains(0, 1, 0, 0, 1))
                .body("parts[0].region.breakdowns.month.count", contains(1, 1));
        count("rocta-moderator", "")
                .body("parts[0].counted", equalTo("OPEN_TO_CALLER"))
                .body("parts[0].region.total", equalTo(1));
        count("cheshire-analyst", "").body("parts[0].region.total", equalTo(1));
    }

    @Test
    void noPairOfFiltersTellsWhatANeedToKnowRecordIs() throws Exception {
        record("cheshire-analyst", year.plusDays(40), "PREVENT", "MAJOR");
        List<String> questions = FilterPairs.of(List.of(
                "disruptionType=LEAD",
                "disruptionType=SUPPORT",
                "disruptionType=any",
                "assessmentCategory=MAJOR",
                "assessmentCategory=MINOR",
                "assessmentCategory=any",
                "status=RECORDED",
                "status=any",
                "from=" + year.plusDays(40),
                "to=" + year.plusDays(41),
                "from=" + year.plusMonths(1),
                "to=" + year.plusMonths(2)));
        Map<String, String> before = new TreeMap<>();
        questions.forEach(question -> before.put(question, figures(question)));

        UUID threat = UUID.randomUUID();
        PublishedThreats.publish(PublishedThreats.threat(threat, 1, "OCG", "OFFICIAL_SENSITIVE"));
        Eventually.holds(() -> assertThat(known.find(threat)).isPresent());
        String hidden =
                record("cheshire-analyst", year.plusDays(40), "PURSUE", "MAJOR", ", \"threatId\": \"" + threat + "\"");
        PublishedThreats.publish(PublishedThreats.threat(threat, 2, "OCG", "OFFICIAL_SENSITIVE", "operation-night"));
        Eventually.holds(() -> as("cheshire-analyst").get(hidden).then().statusCode(404));

        before.forEach((question, figures) -> {
            String after = figures(question);
            if (after.contains("ALL_BUT_NEED_TO_KNOW")) {
                assertThat(after).as(question).isEqualTo(figures);
            } else {
                assertThat(after).as(question).isNotEqualTo(figures).contains("EVERY_RECORD");
                assertThat(question).doesNotContain("SUPPORT", "any", "=MAJOR", "=MINOR", "-02-10", "-02-11");
            }
        });
    }

    /** What the inspector is told, under those filters and else the usual ones over the year. */
    private String figures(String question) {
        String days = (question.contains("from=") ? "" : "&from=" + year)
                + (question.contains("to=") ? "" : "&to=" + year.plusYears(1));
        return as("inspector")
                .get(RETURN + "?" + (question + days).replaceFirst("^&", ""))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void aForceIsNotToldByItsOwnDisruptionWhatCrimeTheThreatOfAnotherIsAbout() throws Exception {
        UUID threat = UUID.randomUUID();
        PublishedThreats.publish(PublishedThreats.threat(threat, 1, "OCG", "OFFICIAL_SENSITIVE"));
        Eventually.holds(() -> assertThat(known.find(threat)).isPresent());
        record("lancashire-analyst", year.plusDays(1), "PURSUE", "MAJOR", ", \"threatId\": \"" + threat + "\"");
        record("lancashire-analyst", year.plusDays(1), "PURSUE", "MAJOR");
        String crimeType = "parts[0].region.breakdowns.primaryCrimeType.";

        count("lancashire-analyst", "")
                .body(crimeType + "value", containsInAnyOrder("NOT_LINKED", "WITHHELD"))
                .body(crimeType + "count", contains(1, 1));
        for (String persona : List.of("rocta-moderator", "inspector")) {
            count(persona, "").body(crimeType + "value", containsInAnyOrder("NOT_LINKED", "DRUG_SUPPLY"));
        }
    }

    @Test
    void aForceCountsWhatItMayReadWholeAndIsToldOfNobodyElse() {
        record("cheshire-analyst", year.plusDays(1), "PURSUE", "MAJOR");
        record("cumbria-analyst", year.plusDays(1), "PURSUE", "MAJOR");

        count("cheshire-analyst", "")
                .body("parts[0].counted", equalTo("OPEN_TO_CALLER"))
                .body("parts[0].region.total", equalTo(1))
                .body("parts[0].organisations.of", contains("cheshire"));
        as("cheshire-officer").get(RETURN + "?" + period()).then().statusCode(403);
        as("partner-hmpps").get(RETURN + "?" + period()).then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from",
                "to=2022-13-01&from=2022-01-01",
                "from=2022-01-01&to=2023-01-01&disruptionType=LEED",
                "from=2022-01-01&to=2023-01-01&assessmentCategory=MAJOR&assessmentCategory=any",
                "from=2022-01-01&to=2023-01-01&organisation=chesire",
                "from=2022-01-01&to=2023-01-01&region=north",
                "from=2022-01-01&to=2023-01-01&asKnownAt=yesterday",
                "from=2022-01-01&to=2023-01-01&tier=1"
            })
    void aMistypedQuestionIsNotAnsweredWithAFigure(String question) {
        as("inspector")
                .get(RETURN + "?" + question)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }

    @Test
    void theDaysHaveToBeNamed() {
        as("inspector")
                .get(RETURN)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("from", "to"))
                .body("errors.code", contains("required", "required"));
    }

    private void record(String decoy) {
        LocalDate day = year.plusDays(8);
        switch (decoy) {
            case "SUPPORT" -> record("rocu-analyst", day, "PURSUE", "MAJOR", """
                    , "disruptionType": "SUPPORT", "beneficiary": "cheshire\"""");
            case "WITHDRAWN" ->
                json("rocu-analyst", "{\"reason\": \"recorded in error\"}")
                        .post(record("rocu-analyst", day, "PURSUE", "MAJOR") + "/withdrawals")
                        .then()
                        .statusCode(200);
            case "DAY_BEFORE" -> record("rocu-analyst", year.minusDays(1), "PURSUE", "MAJOR");
            case "DAY_AFTER" -> record("rocu-analyst", year.plusYears(1), "PURSUE", "MAJOR");
            default -> record("rocu-analyst", day, "PURSUE", decoy);
        }
    }

    private static String record(String persona, LocalDate day, String fourP, String category) {
        return record(persona, day, fourP, category, "");
    }

    private static String record(String persona, LocalDate day, String fourP, String category, String more) {
        String body = """
                {"occurredOn": "%s", "whatWasDone": "Warrant", "fourP": "%s", "assessmentCategory": "%s",
                 "categoryRationale": "As judged"%s}""".formatted(day, fourP, category, more);
        var answer = json(persona, body).post(DISRUPTIONS);
        answer.then().statusCode(201);
        return answer.header("Location");
    }

    private int total(String filter) {
        return as("rocu-analyst")
                .get(RETURN + "?organisation=nwrocu&" + question(filter))
                .then()
                .statusCode(200)
                .extract()
                .path("parts[0].region.total");
    }

    private String body(String filter) {
        return as("inspector")
                .get(RETURN + "?" + question(filter))
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ValidatableResponse count(String persona, String filter) {
        return as(persona).get(RETURN + "?" + question(filter)).then().statusCode(200);
    }

    /** The year of the test, with that filter in place of what it says. */
    private String question(String filter) {
        String name = filter.replaceAll("=.*", "");
        return String.join(
                "&",
                List.of(
                                filter.isEmpty() ? "status=RECORDED" : filter,
                                name.equals("from") ? "" : "from=" + year,
                                name.equals("to") ? "" : "to=" + year.plusYears(1))
                        .stream()
                        .filter(parameter -> !parameter.isEmpty())
                        .toList());
    }

    private String period() {
        return question("");
    }

    private static String of(String organisation) {
        return "parts[0].organisations.find { it.of == '" + organisation + "' }.";
    }
}
