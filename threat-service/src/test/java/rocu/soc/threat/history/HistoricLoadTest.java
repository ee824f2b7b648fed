package rocu.soc.threat.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static rocu.soc.threat.Api.THREATS;
import static rocu.soc.threat.Api.amend;
import static rocu.soc.threat.Api.anyReference;
import static rocu.soc.threat.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoricLoadTest {

    private static final String MODERATED = """
            , "assessmentType": "TACTICAL", "tier": 2, "moderationStatus": "MODERATED\"""";

    private final String reference = anyReference();

    @Test
    void whatAnEarlierSystemKnewIsKnownFromThenOn() {
        String history = line("cumbria", "2020-07-01T09:00:00Z", "OCG", "")
                + line("cumbria", "2020-08-01T09:00:00Z", "OCG", MODERATED + ", \"phase\": \"ACTIVE\"")
                + line("cumbria", "2021-02-01T09:00:00Z", "VULNERABILITY", MODERATED + ", \"phase\": \"ACTIVE\"")
                + line(
                        "cumbria",
                        "2021-12-01T09:00:00Z",
                        "VULNERABILITY",
                        MODERATED + ", \"phase\": \"CLOSED_ARCHIVED\"");

        load(history).then().statusCode(200).body("loaded", equalTo(4)).body("repeated", equalTo(0));
        load(history).then().statusCode(200).body("loaded", equalTo(0)).body("repeated", equalTo(4));

        asKnown("2020-06-30").statusCode(200).body("items", empty());
        asKnown("2020-07-01")
                .body("items.moderationStatus", contains("NOT_ASSESSED"))
                .body("provisional", hasItems("cumbria"));
        asKnown("2020-08-01").body("items.tier", contains(2)).body("items.threatType", contains("OCG"));
        asKnown("2021-02-01")
                .body("items.threatType", contains("VULNERABILITY"))
                .body("items.moderationStatus", contains("MODERATED"));
        asKnown("2021-12-01")
                .body("items.phase", contains("CLOSED_ARCHIVED"))
                .body("items.moderationStatus", contains("MODERATED"));
        String id = as("cumbria-analyst")
                .queryParam("sourceReference", reference)
                .get(THREATS)
                .path("items[0].id");
        as("cumbria-analyst")
                .get(THREATS + "/" + id + "/versions")
                .then()
                .body("items.historic", contains(true, true, true, true))
                .body("items.changedBy", hasItem("analyst-7"))
                .body("items[0].knownFrom", equalTo("2020-07-01T09:00:00.000000Z"))
                .body("items[0].knownTo", equalTo("2020-08-01T09:00:00.000000Z"));
    }

    /** The filters that HMICFRS prints for its count of threats (PEEL 2022/23, Appendix 2). */
    @Test
    void theInspectorateCountsItsThreatsAsTheyWereKnown() {
        load(line("cumbria", "2020-07-01T09:00:00Z", "OCG", MODERATED)
                        + line(
                                "cumbria",
                                "2021-07-01T09:00:00Z",
                                "OCG",
                                MODERATED + ", \"phase\": \"CLOSED_DISMANTLED\""))
                .then()
                .statusCode(200);

        for (String[] when : new String[][] {{"2020-06-30", "0"}, {"2020-12-31", "1"}, {"2021-12-31", "0"}}) {
            as("cumbria-analyst")
                    .queryParam("sourceReference", reference)
                    .queryParam("asKnownAt", when[0])
                    .queryParam("assessmentType", "TACTICAL")
                    .queryParam("moderationStatus", "MODERATED")
                    .queryParam("soc", true)
                    .queryParam("tier", 1, 2, 3, 4, "none")
                    .queryParam("phase", "IDENTIFIED", "ACTIVE", "MONITORED")
                    .queryParam("count", true)
                    .get(THREATS)
                    .then()
                    .statusCode(200)
                    .body("count", equalTo(Integer.valueOf(when[1])));
        }
    }

    @Test
    void aFaultInOneLineLoadsNothing() {
        load(line("cumbria", "2020-07-01T09:00:00Z", "OCG", "")
                        + line("cumbria", "2020-07-02T09:00:00Z", "GANG", "")
                        + line("cumbria", "2020-07-03T09:00:00Z", "OCG", ", \"tier\": 6, \"groups\": [\"cumbria-x\"]")
                        + line("hmpps", "2122-07-01T09:00:00Z", "OCG", "")
                        + "[]\n")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/lines/2/threatType",
                                "/lines/3/tier",
                                "/lines/3/groups/0",
                                "/lines/4/organisation",
                                "/lines/4/knownFrom",
                                "/lines/5"));

        as("cumbria-analyst")
                .queryParam("sourceReference", reference)
                .get(THREATS)
                .then()
                .body("items", empty());
    }

    @Test
    void versionsOfARecordAscend() {
        load(line("cumbria", "2020-07-02T09:00:00Z", "OCG", "")).then().statusCode(200);

        load(line("cumbria", "2020-07-01T09:00:00Z", "OCG", ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-ascending"));
        load(line("cumbria", "2020-07-02T09:00:00Z", "OCG", ", \"soc\": false"))
                .then()
                .statusCode(422)
                .body("errors.code", contains("differs"));
    }

    @Test
    void noHistoryFollowsAChangeThatWasMadeHere() {
        String first = line("cumbria", "2020-07-01T09:00:00Z", "OCG", "");
        load(first).then().statusCode(200);
        String id = as("cumbria-analyst")
                .queryParam("sourceReference", reference)
                .get(THREATS)
                .path("items[0].id");
        amend("cumbria-analyst", THREATS + "/" + id, "\"1-FULL\"", "{\"soc\": false}")
                .then()
                .statusCode(200);

        load(first).then().statusCode(200).body("repeated", equalTo(1));
        load(line("cumbria", Instant.now().minusMillis(1).toString(), "VULNERABILITY", ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("changed-here"));
    }

    @Test
    void afterTheSealNothingIsLoaded() {
        load(line("north-wales", "2020-07-01T09:00:00Z", "OCG", "")).then().statusCode(200);

        as("admin")
                .post(THREATS + "/histories/north-wales/seals")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("north-wales"));
        as("admin").post(THREATS + "/histories/hmpps/seals").then().statusCode(404);

        load(line("north-wales", "2020-08-01T09:00:00Z", "OCG", ""))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/history-sealed"))
                .body("detail", containsString("north-wales"));
        as("rocu-analyst")
                .queryParam("asKnownAt", "2020-07-01")
                .get(THREATS)
                .then()
                .body("provisional", not(hasItem("north-wales")));
        as("admin").get(THREATS + "/histories").then().statusCode(200).body("items.organisation", hasItem("nwrocu"));
        as("cumbria-lead").post(THREATS + "/histories/cumbria/seals").then().statusCode(403);
    }

    @Test
    void onlyMigrationLoadsHistory() {
        as("cumbria-analyst")
                .contentType("application/x-ndjson")
                .body(line("cumbria", "2020-07-01T09:00:00Z", "OCG", "").getBytes(UTF_8))
                .post(THREATS + "/historic-loads")
                .then()
                .statusCode(403);
    }

    private ValidatableResponse asKnown(String day) {
        return as("cumbria-analyst")
                .queryParam("sourceReference", reference)
                .queryParam("asKnownAt", day)
                .get(THREATS)
                .then();
    }

    private static Response load(String lines) {
        return as("migration")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(UTF_8))
                .post(THREATS + "/historic-loads");
    }

    private String line(String organisation, String knownFrom, String type, String more) {
        return """
                {"organisation": "%s", "sourceSystem": "legacy", "sourceReference": "%s", "knownFrom": "%s", \
                "actor": "analyst-7", "threatType": "%s", "workingTitle": "Group 7", "primaryCrimeType": "DRUG_SUPPLY", \
                "places": ["cumbria"]%s}
                """.formatted(organisation, reference, knownFrom, type, more);
    }
}
