package rocu.soc.threat.returns;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static rocu.soc.threat.Api.THREATS;
import static rocu.soc.threat.Api.anyReference;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.group;
import static rocu.soc.threat.Api.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.FilterPairs;

/** The inspectorate's count of threats, as known at an instant, and the table of organised crime groups. */
@QuarkusTest
class ThreatReturnTest {

    private static final String RETURN = "/api/v1/returns/threats?organisation=merseyside&asKnownAt=2015-06-30";
    private static final String TABLE = "/api/v1/returns/ocg-table?organisation=lancashire";
    private static final String COUNTED = """
            "threatType": "OCG", "primaryCrimeType": "DRUG_SUPPLY", "assessmentType": "TACTICAL", "tier": 2,
            "moderationStatus": "MODERATED", "phase": "ACTIVE\"""";

    @Test
    void aReclassifiedThreatIsCountedAsWhatItWasKnownToBe() {
        JsonPath before = count("");
        String reference = anyReference();
        load("merseyside", reference, "2014-01-01T09:00:00Z", COUNTED);
        load("merseyside", reference, "2015-07-01T09:00:00Z", COUNTED.replace("OCG", "VULNERABILITY"));

        JsonPath then = count("");
        assertThat(then.getInt("parts[0].region.total")).isEqualTo(before.getInt("parts[0].region.total") + 1);
        assertThat(shares(then, "OCG")).isEqualTo(shares(before, "OCG") + 1);
        assertThat(shares(then, "VULNERABILITY")).isEqualTo(shares(before, "VULNERABILITY"));
        JsonPath later =
                as("inspector").get(RETURN.replace("2015-06-30", "2015-07-01")).jsonPath();
        assertThat(shares(later, "VULNERABILITY")).isEqualTo(shares(before, "VULNERABILITY") + 1);
        assertThat(later.getInt("parts[0].region.total")).isEqualTo(before.getInt("parts[0].region.total") + 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "assessmentType": "TACTICAL"    | "assessmentType": "THEMATIC"     | assessmentType=any
            "moderationStatus": "MODERATED" | "moderationStatus": "SUBMITTED"  | moderationStatus=any
            "threatType": "OCG"             | "soc": false, "threatType": "OCG"| soc=any
            "tier": 2                       | "tier": 5                        | tierNot=any
            "phase": "ACTIVE"               | "phase": "CLOSED_DISMANTLED"     | phaseNotContaining=any
            """)
    void eachFilterKeepsOutExactlyWhatItIsThereFor(String counted, String decoy, String filter) {
        int usual = count("").getInt("parts[0].region.total");
        int withoutTheFilter = count("&" + filter).getInt("parts[0].region.total");

        load("merseyside", anyReference(), "2014-01-01T09:00:00Z", COUNTED.replace(counted, decoy));

        assertThat(count("").getInt("parts[0].region.total")).isEqualTo(usual);
        assertThat(count("&" + filter).getInt("parts[0].region.total")).isEqualTo(withoutTheFilter + 1);
    }

    @Test
    void aThreatThatNobodyAssessedIsNotTacticalAndItsTierIsNotFive() {
        int usual = count("").getInt("parts[0].region.total");
        int anyAssessment = count("&assessmentType=any&moderationStatus=any").getInt("parts[0].region.total");

        load("merseyside", anyReference(), "2014-01-01T09:00:00Z", """
                "threatType": "OCG", "primaryCrimeType": "DRUG_SUPPLY", "phase": "ACTIVE\"""");

        assertThat(count("").getInt("parts[0].region.total")).isEqualTo(usual);
        assertThat(count("&assessmentType=any&moderationStatus=any").getInt("parts[0].region.total"))
                .isEqualTo(anyAssessment + 1);
    }

    @Test
    void groupsStandInTheTableByStateAndCrimeTypeAtTwoInstants() {
        String reference = anyReference();
        String group = COUNTED.replace("DRUG_SUPPLY", "CANNABIS_CULTIVATION").replace("\"tier\": 2", "\"tier\": 5");
        load("lancashire", reference, "2012-01-01T09:00:00Z", group);
        load("lancashire", reference, "2013-01-01T09:00:00Z", group.replace("\"ACTIVE\"", "\"CLOSED_ARCHIVED\""));
        load(
                "lancashire",
                anyReference(),
                "2012-01-01T09:00:00Z",
                group.replace("\"ACTIVE\"", "\"CLOSED_DISMANTLED\""));

        as("inspector")
                .get(TABLE + "&asKnownAt=2012-06-30&comparedWithAsKnownAt=2013-06-30")
                .then()
                .statusCode(200)
                .body("parts.name", contains("ocg-table", "compared-with"))
                .body(
                        "parts.asKnownAt",
                        contains(equalTo("2012-06-30T22:59:59.999999Z"), equalTo("2013-06-30T22:59:59.999999Z")))
                .body("parts[0].region.total", equalTo(1))
                .body("parts[0].region.breakdowns.state.count", contains(1, 0))
                .body(cell(0, "activeByPrimaryCrimeType", "CANNABIS_CULTIVATION"), equalTo(1))
                .body(cell(0, "activeByPrimaryCrimeType", "DRUG_IMPORTATION"), equalTo(0))
                .body("parts[1].region.total", equalTo(1))
                .body("parts[1].region.breakdowns.state.count", contains(0, 1))
                .body(cell(1, "archivedByPrimaryCrimeType", "CANNABIS_CULTIVATION"), equalTo(1));
        as("inspector")
                .accept("text/csv")
                .get(TABLE + "&asKnownAt=2012-06-30")
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "figure,ocg-table,2012-06-30T22:59:59.999999Z,lancashire,activeByPrimaryCrimeType,CANNABIS_CULTIVATION,1,1,100,"))
                .body(containsString("definition,,,,,ARCHIVED"));
    }

    @Test
    void untilTheSealTheFiguresOfThePastAreProvisional() {
        as("inspector")
                .get(RETURN)
                .then()
                .body("parts[0].provisional", hasItems("merseyside", "nca"))
                .body("parts[0].asKnownAt", equalTo("2015-06-30T22:59:59.999999Z"));
        as("inspector").get("/api/v1/returns/threats").then().body("parts[0].provisional", not(hasItem("merseyside")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "threats?tierNot=6",
                "threats?soc=maybe",
                "threats?phaseNotContaining=closed",
                "threats?assessmentType=STRATEGIC",
                "threats?organisation=mersyside",
                "threats?tier=5",
                "ocg-table?comparedWithAsKnownAt=soon",
                "ocg-table?region=nowhere"
            })
    void aMistypedQuestionIsNotAnsweredWithAFigure(String question) {
        as("inspector")
                .get("/api/v1/returns/" + question)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"));
    }

    @Test
    void noPairOfFiltersTellsWhatANeedToKnowThreatIs() {
        Map<String, String> before = new TreeMap<>();
        FilterPairs.of(List.of(
                        "assessmentType=TACTICAL",
                        "assessmentType=THEMATIC",
                        "assessmentType=any",
                        "moderationStatus=MODERATED",
                        "moderationStatus=SUBMITTED",
                        "moderationStatus=any",
                        "soc=true",
                        "soc=false",
                        "soc=any",
                        "tierNot=2",
                        "tierNot=5",
                        "tierNot=any",
                        "phaseNotContaining=CLOSED",
                        "phaseNotContaining=any"))
                .forEach(question -> before.put(question, figures(question)));

        hidden();

        before.forEach((question, figures) -> {
            String after = figures(question);
            if (after.contains("ALL_BUT_NEED_TO_KNOW")) {
                assertThat(after).as(question).isEqualTo(figures);
            } else {
                assertThat(after).as(question).isNotEqualTo(figures).contains("EVERY_RECORD");
                assertThat(question).doesNotContain("any", "THEMATIC", "SUBMITTED", "false", "tierNot=2");
            }
        });
    }

    private static String figures(String question) {
        return as("inspector")
                .get(RETURN + (question.isEmpty() ? "" : "&") + question)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** One that the inspectorate counts, known of in 2014 and need-to-know today. */
    private static void hidden() {
        String reference = anyReference();
        load("merseyside", reference, "2014-01-01T09:00:00Z", COUNTED);
        String location = THREATS + "/"
                + as("merseyside-lead")
                        .queryParam("sourceReference", reference)
                        .get(THREATS)
                        .path("items[0].id");
        step("merseyside-lead", location, "need-to-know", """
                {"groups": ["%s"], "reason": "Covert phase"}""".formatted(group("merseyside", "merseyside-lead")))
                .then()
                .statusCode(200);
    }

    @Test
    void onlyWhoReadsReturnsIsGivenFigures() {
        as("merseyside-officer").get(RETURN).then().statusCode(403);
        as("auditor").get(TABLE).then().statusCode(403);
        as("merseyside-analyst").get(RETURN).then().statusCode(200).body("parts[0].counted", equalTo("OPEN_TO_CALLER"));
    }

    private static JsonPath count(String filter) {
        return as("inspector")
                .get(RETURN + filter)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static int shares(JsonPath counted, String type) {
        return counted.getInt("parts[0].region.breakdowns.threatType.find { it.value == '" + type + "' }.count");
    }

    private static String cell(int part, String breakdown, String value) {
        return "parts[" + part + "].region.breakdowns." + breakdown + ".find { it.value == '" + value + "' }.count";
    }

    private static void load(String organisation, String reference, String knownFrom, String more) {
        String line = """
                {"organisation": "%s", "sourceSystem": "legacy", "sourceReference": "%s", "knownFrom": "%s", "actor": "analyst-7",
                 "workingTitle": "Group 7", "places": ["%s"], %s}""".formatted(organisation, reference, knownFrom, organisation, more)
                .replace("\n", " ");
        as("migration")
                .contentType("application/x-ndjson")
                .body((line + "\n").getBytes(UTF_8))
                .post(THREATS + "/historic-loads")
                .then()
                .statusCode(200);
    }
}
