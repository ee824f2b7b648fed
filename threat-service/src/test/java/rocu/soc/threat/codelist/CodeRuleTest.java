package rocu.soc.threat.codelist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static rocu.soc.threat.Api.THREATS;
import static rocu.soc.threat.Api.amend;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.web.time.Instants;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.localstack.testing.Midnight;

/** What an administrator does with codes. */
@QuarkusTest
class CodeRuleTest {

    private static final String CRIME_TYPES = "/api/v1/code-lists/crime-types";

    @BeforeEach
    void onOneDay() throws InterruptedException {
        Midnight.awaitIfNear();
    }

    @Test
    void aNewCrimeTypeIsThereAtOnceAndStaysWithItsThreatsWhenItEnds() {
        String code = newCode();
        json("cheshire-analyst", threat(code)).post(THREATS).then().statusCode(422);

        state(code, ReportingDay.today(), "").then().statusCode(201);

        String known = json("cheshire-analyst", threat(code))
                .post(THREATS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        as("admin")
                .contentType(ContentType.JSON)
                .header("If-Match", "\"1\"")
                .body(meaning(", \"validTo\": \"" + ReportingDay.today() + "\""))
                .put(rule(code, ReportingDay.today()))
                .then()
                .statusCode(200);
        json("cheshire-analyst", threat(code)).post(THREATS).then().statusCode(422);
        amend("cheshire-analyst", known, "\"1-FULL\"", "{\"workingTitle\": \"Operation Kite\"}")
                .then()
                .statusCode(200)
                .body("primaryCrimeType", equalTo(code));
    }

    @Test
    void figuresOfAnEarlierInstantKeepTheirRows() throws InterruptedException {
        Instant before = Instant.now();
        Thread.sleep(5);
        String code = newCode();

        state(code, ReportingDay.today(), "").then().statusCode(201);

        as("cheshire-officer").get(CRIME_TYPES).then().body("items.code", hasItem(code));
        as("cheshire-officer")
                .queryParam("asKnownAt", Instants.text(before))
                .get(CRIME_TYPES)
                .then()
                .statusCode(200)
                .body("items.code", not(hasItem(code)));
        as("inspector")
                .queryParam("asKnownAt", Instants.text(before))
                .get("/api/v1/returns/ocg-table")
                .then()
                .statusCode(200)
                .body(not(containsString(code)));
        as("inspector").get("/api/v1/returns/ocg-table").then().body(containsString(code));
    }

    @Test
    void theListsAreThereForHistoriesOlderThanTheSuite() {
        as("cheshire-officer")
                .queryParam("asKnownAt", "2023-01-04")
                .get(CRIME_TYPES)
                .then()
                .body("items.size()", greaterThan(14))
                .body("asKnownAt", equalTo("2023-01-04T23:59:59.999999Z"));
    }

    @Test
    void whatAGradeMeansIsStatedFromADayOn() {
        String grades = "/api/v1/code-lists/assessment-categories";
        LocalDate day =
                LocalDate.of(2090, 1, 1).plusDays(ThreadLocalRandom.current().nextInt(10_000));

        json("admin", meaning(""))
                .put(grades + "/codes/MODERATE/rules/" + day)
                .then()
                .statusCode(201);

        as("cheshire-officer")
                .queryParam("validOn", day.toString())
                .get(grades)
                .then()
                .body("items.find { it.code == 'MODERATE' }.meaning", equalTo("As the working group laid down"))
                .body("items.find { it.code == 'MODERATE' }.source", equalTo("REGION"));
        as("cheshire-officer")
                .queryParam("validOn", ReportingDay.today().toString())
                .get(grades)
                .then()
                .body("items.find { it.code == 'MODERATE' }.meaning", containsString("No public definition exists"));
    }

    @Test
    void aListThatTheProgramsKnowTakesNoCodeAndLosesNone() {
        String phases = "/api/v1/code-lists/phases/codes/";
        json("admin", meaning(""))
                .put(phases + "ASLEEP/rules/2030-01-01")
                .then()
                .statusCode(422)
                .body("errors.code", contains("closed-list"));
        json("admin", meaning(", \"validTo\": \"2031-01-01\""))
                .put(phases + "IDENTIFIED/rules/2030-01-01")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/validTo"));
        json("admin", meaning(""))
                .put("/api/v1/code-lists/colours/codes/RED/rules/2030-01-01")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({"cheshire-lead", "rocu-coordinator", "inspector"})
    void nobodyElseStatesWhatACodeMeans(String persona) {
        json(persona, meaning(""))
                .put(rule(newCode(), ReportingDay.today()))
                .then()
                .statusCode(403)
                .body("detail", containsString("code-lists:change"));
    }

    private static String newCode() {
        return "CRIME_"
                + Long.toString(ThreadLocalRandom.current().nextLong(1L << 60), 36)
                        .toUpperCase(Locale.ROOT);
    }

    private static Response state(String code, LocalDate from, String more) {
        return json("admin", meaning(more)).put(rule(code, from));
    }

    private static String rule(String code, LocalDate from) {
        return CRIME_TYPES + "/codes/" + code + "/rules/" + from;
    }

    private static String meaning(String more) {
        return """
                {"label": "A new label", "meaning": "As the working group laid down", "source": "REGION",
                 "confidence": "HIGH", "reason": "Minutes of 3 November"%s}""".formatted(more);
    }

    private static String threat(String crimeType) {
        return """
                {"threatType": "OCG", "workingTitle": "Operation Heron", "primaryCrimeType": "%s",
                 "places": ["cheshire"], "contactUnit": "SOC unit"}""".formatted(crimeType);
    }
}
