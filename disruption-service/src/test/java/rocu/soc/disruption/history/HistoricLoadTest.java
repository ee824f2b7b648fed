package rocu.soc.disruption.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.anyReference;
import static rocu.soc.disruption.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What an earlier system knew of disruptions. */
@QuarkusTest
class HistoricLoadTest {

    private final String reference = anyReference();

    @Test
    void whatWasWithdrawnCountsFromThenOnNoMore() {
        String history = line("2022-07-01T09:00:00Z", "PURSUE", "")
                + line("2022-08-01T09:00:00Z", "PREVENT", "")
                + line("2023-02-01T09:00:00Z", "PREVENT", ", \"status\": \"WITHDRAWN\"");

        load(history).statusCode(200).body("loaded", equalTo(3)).body("repeated", equalTo(0));
        load(history).statusCode(200).body("loaded", equalTo(0)).body("repeated", equalTo(3));

        asKnown("2022-07-01").body("items.fourP", contains("PURSUE"));
        asKnown("2022-08-01").body("items.fourP", contains("PREVENT"));
        asKnown("2023-02-01").body("items.status", contains("WITHDRAWN"));
        as("cumbria-analyst")
                .queryParam("sourceReference", reference)
                .queryParam("status", "RECORDED")
                .queryParam("asKnownAt", "2023-02-01")
                .get(DISRUPTIONS)
                .then()
                .body("items", empty());
        as("cumbria-analyst")
                .queryParam("sourceReference", reference)
                .queryParam("status", "WITHDRAWN")
                .get(DISRUPTIONS)
                .then()
                .body("items.version", contains(3));
    }

    @Test
    void aCodeThatIsNoneIsNamedWithItsLine() {
        load(line("2022-07-01T09:00:00Z", "PURSUE", "") + line("2022-08-01T09:00:00Z", "ARREST", ""))
                .statusCode(422)
                .body("errors.pointer", hasItem("/lines/2/fourP"));
    }

    /** The day of the lines, the first of June, begins an hour earlier here than in Greenwich. */
    @Test
    void whatWasKnownHadHappened() {
        load(line("2022-05-31T22:59:59Z", "PURSUE", ""))
                .statusCode(422)
                .body("errors.pointer", contains("/lines/1/occurredOn"))
                .body("errors.code", contains("in-the-future"));
        load(line("2022-05-31T23:00:00Z", "PURSUE", "")).statusCode(200);

        as("cumbria-analyst")
                .queryParam("sourceReference", reference)
                .queryParam("asKnownAt", "2022-05-31T23:00:00Z")
                .queryParam("sort", "-occurredOn")
                .get(DISRUPTIONS)
                .then()
                .body("items.occurredOn", contains("2022-06-01"));
    }

    private ValidatableResponse asKnown(String day) {
        return as("cumbria-analyst")
                .queryParam("sourceReference", reference)
                .queryParam("asKnownAt", day)
                .get(DISRUPTIONS)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse load(String lines) {
        return as("migration")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(UTF_8))
                .post(DISRUPTIONS + "/historic-loads")
                .then();
    }

    private String line(String knownFrom, String fourP, String more) {
        return """
                {"organisation": "cumbria", "sourceSystem": "legacy", "sourceReference": "%s", "knownFrom": "%s", \
                "actor": "analyst-7", "occurredOn": "2022-06-01", "whatWasDone": "Warrant", "fourP": "%s"%s}
                """.formatted(reference, knownFrom, fourP, more);
    }
}
