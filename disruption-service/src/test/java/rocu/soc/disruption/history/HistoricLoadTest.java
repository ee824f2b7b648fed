package rocu.soc.disruption.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.anyReference;
import static rocu.soc.disruption.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HistoricLoadTest {

    private static final String LOADS = DISRUPTIONS + "/historic-loads";

    private final String reference = anyReference();

    @Test
    void whatAnEarlierSystemKnewIsKnownFromThenOn() {
        String history = line("cumbria", reference, "2022-07-01T09:00:00Z", ", \"fourP\": \"PURSUE\"")
                + line("cumbria", reference, "2022-08-01T09:00:00Z", ", \"fourP\": \"PREVENT\"")
                + line(
                        "cumbria",
                        reference,
                        "2023-02-01T09:00:00Z",
                        ", \"fourP\": \"PREVENT\", \"status\": \"WITHDRAWN\"");

        load(history).then().statusCode(200).body("loaded", equalTo(3)).body("repeated", equalTo(0));
        load(history).then().statusCode(200).body("loaded", equalTo(0)).body("repeated", equalTo(3));

        asKnown("2022-06-30").statusCode(200).body("items", empty());
        asKnown("2022-07-01")
                .body("items.fourP", contains("PURSUE"))
                .body("asKnownAt", equalTo("2022-07-01T23:00:00Z"))
                .body("provisional", hasItems("cumbria"));
        asKnown("2022-08-01").body("items.fourP", contains("PREVENT"));
        asKnown("2023-02-01").body("items", empty());
        String id = as("cumbria-analyst")
                .queryParam("sourceReference", reference)
                .queryParam("status", "WITHDRAWN")
                .get(DISRUPTIONS)
                .path("items[0].id");
        as("cumbria-analyst")
                .get(DISRUPTIONS + "/" + id + "/versions")
                .then()
                .body("items.historic", contains(true, true, true))
                .body("items.changedBy", hasItem("analyst-7"))
                .body("items[0].knownFrom", equalTo("2022-07-01T09:00:00Z"))
                .body("items[0].knownTo", equalTo("2022-08-01T09:00:00Z"));
        as("cumbria-analyst")
                .queryParam("asKnownAt", "2022-07-01T08:59:59Z")
                .get(DISRUPTIONS + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aFaultInOneLineLoadsNothing() {
        String other = anyReference();

        load(line("cumbria", other, "2022-07-01T09:00:00Z", "")
                        + line("cumbria", reference, "2022-07-01T09:00:00Z", ", \"fourP\": \"ARREST\"")
                        + line("hmpps", reference, "2122-07-01T09:00:00Z", ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/lines/2/fourP", "/lines/3/organisation", "/lines/3/knownFrom"));

        as("cumbria-analyst")
                .queryParam("sourceReference", other)
                .get(DISRUPTIONS)
                .then()
                .body("items", empty());
    }

    @Test
    void versionsOfARecordAscend() {
        load(line("cumbria", reference, "2022-07-02T09:00:00Z", "")).then().statusCode(200);

        load(line("cumbria", reference, "2022-07-01T09:00:00Z", ""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("not-ascending"));
        load(line("cumbria", reference, "2022-07-02T09:00:00Z", ", \"whatWasDone\": \"Something else\""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("differs"));
    }

    @Test
    void afterTheSealNothingIsLoaded() {
        load(line("north-wales", reference, "2022-07-01T09:00:00Z", "")).then().statusCode(200);

        as("admin")
                .post(DISRUPTIONS + "/histories/north-wales/seals")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("north-wales"));
        as("admin").post(DISRUPTIONS + "/histories/hmpps/seals").then().statusCode(404);

        load(line("north-wales", reference, "2022-08-01T09:00:00Z", ""))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/history-sealed"))
                .body("detail", containsString("north-wales"));
        as("rocu-analyst")
                .queryParam("asKnownAt", "2022-07-01")
                .get(DISRUPTIONS)
                .then()
                .body("provisional", not(hasItem("north-wales")));
        as("cumbria-analyst")
                .post(DISRUPTIONS + "/histories/cumbria/seals")
                .then()
                .statusCode(403);
        as("admin")
                .get(DISRUPTIONS + "/histories")
                .then()
                .statusCode(200)
                .body("items.organisation", hasItem("nwrocu"));
    }

    @Test
    void onlyMigrationLoadsHistory() {
        as("cumbria-analyst")
                .contentType("application/x-ndjson")
                .body(line("cumbria", reference, "2022-07-01T09:00:00Z", "").getBytes(UTF_8))
                .post(LOADS)
                .then()
                .statusCode(403);
    }

    private ValidatableResponse asKnown(String day) {
        return as("cumbria-analyst")
                .queryParam("sourceReference", reference)
                .queryParam("asKnownAt", day)
                .get(DISRUPTIONS)
                .then();
    }

    private static Response load(String lines) {
        return as("migration")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(UTF_8))
                .post(LOADS);
    }

    private static String line(String organisation, String reference, String knownFrom, String more) {
        String facts = """
                "occurredOn": "2022-06-01", "whatWasDone": "Warrant", "fourP": "PURSUE\"""";
        for (String member : new String[] {"fourP", "whatWasDone"}) {
            if (more.contains("\"" + member + "\"")) {
                facts = facts.replaceAll(", \"" + member + "\": \"[^\"]*\"", "");
            }
        }
        return """
                {"organisation": "%s", "sourceSystem": "legacy", "sourceReference": "%s", "knownFrom": "%s", "actor": "analyst-7", %s%s}
                """.formatted(organisation, reference, knownFrom, facts, more);
    }
}
