package rocu.soc.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.ApiCaller;

/** What an earlier system knew is taken in as it was, until the history of its organisation is sealed. */
@QuarkusTest
class HistoricLoadTest {

    private static final String LOADS = Sample.STOPS + "/historic-loads";

    private final String reference = UUID.randomUUID().toString();

    @Test
    void whatAnEarlierSystemKnewIsKnownFromThenOn() {
        String history = line("cumbria", reference, "2022-07-01T09:00:00Z", "\"outcome\": \"WARNING\"")
                + line("cumbria", reference, "2022-08-01T09:00:00Z", "\"outcome\": \"ARREST\"")
                + line("cumbria", reference, "2023-02-01T09:00:00Z", "\"outcome\": \"SEARCH\"");

        load(history).then().statusCode(200).body("loaded", equalTo(3)).body("repeated", equalTo(0));
        load(history).then().statusCode(200).body("loaded", equalTo(0)).body("repeated", equalTo(3));

        asKnown("2022-06-30").statusCode(200).body("items", empty());
        asKnown("2022-07-01")
                .body("items.outcome", contains("WARNING"))
                .body("asKnownAt", equalTo("2022-07-01T22:59:59.999999Z"))
                .body("provisional", hasItems("cumbria"));
        asKnown("2022-08-01").body("items.outcome", contains("ARREST"));
        asKnown("2023-02-01").body("items.outcome", contains("SEARCH"));
        String id = as("cumbria-analyst")
                .queryParam("sourceReference", reference)
                .get(Sample.STOPS)
                .path("items[0].id");
        as("cumbria-analyst")
                .get(Sample.STOPS + "/" + id + "/versions")
                .then()
                .body("items.historic", contains(true, true, true))
                .body("items.changedBy", hasItem("analyst-7"))
                .body("items[0].knownFrom", equalTo("2022-07-01T09:00:00.000000Z"))
                .body("items[0].knownTo", equalTo("2022-08-01T09:00:00.000000Z"));
        as("cumbria-analyst")
                .queryParam("asKnownAt", "2022-07-01T08:59:59Z")
                .get(Sample.STOPS + "/" + id)
                .then()
                .statusCode(404);
    }

    @Test
    void aFaultInOneLineLoadsNothing() {
        String other = UUID.randomUUID().toString();

        load(line("cumbria", other, "2022-07-01T09:00:00Z", "")
                        + line("cumbria", reference, "2022-07-01T09:00:00Z", "\"outcome\": \"FLIGHT\"")
                        + line("hmpps", reference, "2122-07-01T09:00:00Z", ""))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/lines/2/outcome", "/lines/3/organisation", "/lines/3/knownFrom"));

        as("cumbria-analyst")
                .queryParam("sourceReference", other)
                .get(Sample.STOPS)
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
        load(line("cumbria", reference, "2022-07-02T09:00:00Z", "\"account\": \"Something else\""))
                .then()
                .statusCode(422)
                .body("errors.code", contains("differs"));
    }

    @Test
    void afterTheSealNothingIsLoaded() {
        load(line("north-wales", reference, "2022-07-01T09:00:00Z", "")).then().statusCode(200);

        as("admin")
                .post(Sample.STOPS + "/histories/north-wales/seals")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("north-wales"));
        as("admin").post(Sample.STOPS + "/histories/hmpps/seals").then().statusCode(404);

        load(line("north-wales", reference, "2022-08-01T09:00:00Z", ""))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/history-sealed"))
                .body("detail", containsString("north-wales"));
        as("rocu-analyst")
                .queryParam("asKnownAt", "2022-07-01")
                .get(Sample.STOPS)
                .then()
                .body("provisional", not(hasItem("north-wales")));
        as("cumbria-analyst")
                .post(Sample.STOPS + "/histories/cumbria/seals")
                .then()
                .statusCode(403);
        as("admin")
                .get(Sample.STOPS + "/histories")
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
                .get(Sample.STOPS)
                .then();
    }

    private static RequestSpecification as(String persona) {
        return Sample.as(persona).request();
    }

    private static Response load(String lines) {
        return Sample.as("migration").load(lines);
    }

    private static String line(String organisation, String reference, String knownFrom, String more) {
        ObjectNode line = Facts.plain()
                .put("organisation", organisation)
                .put("sourceSystem", "legacy")
                .put("sourceReference", reference)
                .put("knownFrom", knownFrom)
                .put("actor", "analyst-7");
        line.setAll(ApiCaller.json("{" + more + "}"));
        return line + "\n";
    }
}
