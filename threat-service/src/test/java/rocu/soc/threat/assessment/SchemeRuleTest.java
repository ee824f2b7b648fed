package rocu.soc.threat.assessment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static rocu.soc.threat.Api.amend;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.identify;
import static rocu.soc.threat.Api.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.localstack.testing.Midnight;

/** A region loads the matrix that it was given. */
@QuarkusTest
class SchemeRuleTest {

    private static final String SCHEMES = "/api/v1/scoring-schemes/";
    private static final String BANDS = "[{\"atLeast\": 0, \"tier\": 5}, {\"atLeast\": 20, \"tier\": 1}]";

    private final String scheme = "test-" + UUID.randomUUID();

    @BeforeEach
    void onOneDay() throws InterruptedException {
        Midnight.awaitIfNear();
    }

    @Test
    void threatsAreAssessedByTheMatrixThatTheRegionLoads() {
        state(ReportingDay.today(), 10)
                .then()
                .statusCode(201)
                .body("version", equalTo(1))
                .body("bands.tier", contains(1, 5));
        String location = draft();

        amend("cheshire-analyst", location, "\"1-FULL\"", """
                {"rationale": "A death", "scores": [{"factor": "PHYSICAL", "value": "DEATH"},
                 {"factor": "INTENT", "value": "HIGH"}, {"factor": "CAPACITY", "value": "FULL"}]}""").then().statusCode(200);
        as("cheshire-analyst")
                .post(location + "/submissions")
                .then()
                .statusCode(200)
                .body("totals.risk", equalTo(20))
                .body("totals.proposedTier", equalTo(1))
                .body("schemeSource", equalTo("REGION"));
    }

    @Test
    void theNextVersionBeginsOnItsDayAndADraftKeepsItsOwn() {
        state(ReportingDay.today(), 10).then().statusCode(201);
        String location = draft();

        state(ReportingDay.today().plusDays(1), 12).then().statusCode(201).body("version", equalTo(2));

        as("cheshire-officer")
                .get(SCHEMES + scheme)
                .then()
                .body("version", equalTo(1))
                .body("validTo", equalTo(ReportingDay.today().plusDays(1).toString()));
        as("cheshire-analyst").get(location).then().statusCode(200).body("schemeVersion", equalTo(1));
    }

    @Test
    void whatAVersionComesToIsNotChangedOnceItHasBegun() {
        state(ReportingDay.today(), 10).then().statusCode(201);
        draft();

        change(ReportingDay.today(), "\"1\"", 11, "").then().statusCode(422).body("errors.code", contains("has-begun"));
        change(ReportingDay.today(), "\"1\"", 10, ", \"validTo\": \"" + ReportingDay.today() + "\"")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/validTo"));
        change(
                        ReportingDay.today(),
                        "\"1\"",
                        10,
                        ", \"validTo\": \"" + ReportingDay.today().plusDays(1) + "\"")
                .then()
                .statusCode(200);
    }

    @Test
    void aVersionThatIsStillToComeIsCorrected() {
        LocalDate nextYear = ReportingDay.today().plusYears(1);
        state(nextYear, 10).then().statusCode(201);

        change(nextYear, "\"1\"", 11, "").then().statusCode(200).body("version", equalTo(1));

        as("admin")
                .get(SCHEMES + scheme + "/rules/" + nextYear + "/versions")
                .then()
                .body("items.collect { it.rule.sections[0].factors[0].values[1].points }", contains(10, 11));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"bands\": []                                                         | /bands",
                "\"bands\": [{\"atLeast\": 1, \"tier\": 5}]                            | /bands",
                "\"bands\": [{\"atLeast\": 0, \"tier\": 1},{\"atLeast\": 9, \"tier\": 5}] | /bands",
                "\"bands\": [{\"atLeast\": -1, \"tier\": 5}]                           | /bands/0/atLeast",
                "\"bands\": [{\"atLeast\": 0, \"tier\": 6}]                            | /bands/0/tier",
                "\"sections\": []                                                      | /sections",
                "\"sections\": [{\"section\": \"LUCK\", \"label\": \"Luck\"}]          | /sections/0/section",
                "\"model\": \"OPERATIONAL\"                                            | /model",
                "\"source\": \"The ministry\"                                          | /source",
                "\"version\": 7                                                        | /version",
                "\"id\": \"other\"                                                     | /id",
            })
    void whatCannotBeStatedIsNamed(String more, String pointer) {
        Map<String, Object> members =
                new HashMap<>(JsonPath.from(matrix(10, "")).getMap(""));
        members.putAll(JsonPath.from("{" + more + "}").getMap(""));

        as("admin")
                .contentType(ContentType.JSON)
                .body(members)
                .put(SCHEMES + scheme + "/rules/2030-01-01")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer));
    }

    @Test
    void nobodyElseLoadsAScheme() {
        json("rocu-coordinator", matrix(10, ""))
                .put(SCHEMES + scheme + "/rules/2030-01-01")
                .then()
                .statusCode(403)
                .body("detail", containsString("schemes:change"));
    }

    private String draft() {
        return json("cheshire-analyst", "{\"scheme\": \"" + scheme + "\"}")
                .post(identify("cheshire-analyst", "") + "/assessments")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private Response state(LocalDate from, int points) {
        return json("admin", matrix(points, "")).put(SCHEMES + scheme + "/rules/" + from);
    }

    private Response change(LocalDate from, String etag, int points, String more) {
        return json("admin", matrix(points, more)).header("If-Match", etag).put(SCHEMES + scheme + "/rules/" + from);
    }

    private static String matrix(int points, String more) {
        return """
                {"model": "TACTICAL", "title": "What we were given", "source": "REGION", "confidence": "HIGH",
                 "sections": %s, "bands": %s, "reason": "Adopted on 3 November"%s}""".formatted(sections(points), BANDS, more);
    }

    private static String sections(int points) {
        return """
            [{"section": "HARM", "label": "Harm", "factors": [{"factor": "PHYSICAL", "label": "Physical harm",
               "values": [{"value": "NONE", "label": "None", "points": 0}, {"value": "DEATH", "label": "Death", "points": %d}]}]},
             {"section": "LIKELIHOOD", "label": "Likelihood", "factors": [{"factor": "INTENT", "label": "Intent",
               "values": [{"value": "HIGH", "label": "High", "points": 2}]}]},
             {"section": "ORGANISATIONAL_POSITION", "label": "Position", "factors": [{"factor": "CAPACITY",
               "label": "Capacity", "values": [{"value": "FULL", "label": "Full", "points": 0}]}]}]""".formatted(points);
    }
}
