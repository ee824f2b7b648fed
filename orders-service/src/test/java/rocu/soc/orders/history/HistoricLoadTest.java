package rocu.soc.orders.history;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static rocu.soc.orders.Api.ORDERS;
import static rocu.soc.orders.Api.anyReference;
import static rocu.soc.orders.Api.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

/** What an earlier system knew of orders. */
@QuarkusTest
class HistoricLoadTest {

    private static final String LOADS = ORDERS + "/historic-loads";

    private final String reference = anyReference();

    @Test
    void whatAnEarlierSystemKnewIsKnownFromThenOn() {
        String history = line("cumbria", "2020-07-01T09:00:00Z", """
                , "subjectLocation": "CUSTODY", "startsOnRelease": true,
                  "orderSubject": {"kind": "PERSON", "name": "Alex Example", "identifiers": [{"scheme": "PNC", "value": "1"}]}
                """) + line("cumbria", "2021-08-01T09:00:00Z", """
                , "subjectLocation": "LICENCE", "startsOnRelease": true, "releasedOn": "2021-07-30",
                  "managingOrganisation": "merseyside"
                """);

        load(history).then().statusCode(200).body("loaded", equalTo(2)).body("repeated", equalTo(0));
        load(history).then().statusCode(200).body("loaded", equalTo(0)).body("repeated", equalTo(2));

        asKnown("2020-06-30").body("items", empty());
        asKnown("2020-07-01")
                .body("items.state", contains("NOT_YET_IN_FORCE"))
                .body("items.managingOrganisation", contains("cumbria"))
                .body("items[0].orderSubject.identifiers.value", contains("1"))
                .body("asKnownAt", equalTo("2020-07-01T22:59:59.999999Z"))
                .body("provisional", hasItems("cumbria"));
        asKnown("2021-08-01")
                .body("items.state", contains("IN_FORCE"))
                .body("items.managingOrganisation", contains("merseyside"));
        String id = as("merseyside-prevent")
                .queryParam("sourceReference", reference)
                .get(ORDERS)
                .path("items[0].id");
        as("merseyside-prevent")
                .queryParam("asKnownAt", "2020-08-01")
                .get(ORDERS + "/" + id)
                .then()
                .body("on", equalTo("2020-08-01"));
        as("merseyside-prevent")
                .get(ORDERS + "/" + id + "/versions")
                .then()
                .body("items.historic", contains(true, true))
                .body("items.changedBy", hasItem("analyst-7"))
                .body("items[0].knownTo", equalTo("2021-08-01T09:00:00.000000Z"));
    }

    @Test
    void aFaultInOneLineLoadsNothing() {
        load(line("cumbria", "2020-07-01T09:00:00Z", "")
                        + line("cumbria", "2020-08-01T09:00:00Z", ", \"orderType\": \"ASBO\"")
                        + line("hmpps", "2122-07-01T09:00:00Z", "")
                        + line("cumbria", "2020-09-01T09:00:00Z", ", \"releasedOn\": \"2020-09-01\""))
                .then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        hasItems(
                                "/lines/2/orderType",
                                "/lines/3/organisation",
                                "/lines/3/knownFrom",
                                "/lines/4/releasedOn"));

        as("cumbria-prevent")
                .queryParam("sourceReference", reference)
                .get(ORDERS)
                .then()
                .body("items", empty());
    }

    private ValidatableResponse asKnown(String day) {
        return as("cumbria-prevent")
                .queryParam("sourceReference", reference)
                .queryParam("asKnownAt", day)
                .queryParam("on", "2022-01-01")
                .get(ORDERS)
                .then()
                .statusCode(200);
    }

    private static Response load(String lines) {
        return as("migration")
                .contentType("application/x-ndjson")
                .body(lines.getBytes(UTF_8))
                .post(LOADS);
    }

    private String line(String organisation, String knownFrom, String more) {
        String type = more.contains("\"orderType\"") ? "" : ", \"orderType\": \"SCPO\"";
        String subject = more.contains("\"orderSubject\"")
                ? ""
                : ", \"orderSubject\": {\"kind\": \"PERSON\", \"name\": \"Alex Example\"}";
        return """
                {"organisation": "%s", "sourceSystem": "legacy", "sourceReference": "%s", "knownFrom": "%s", "actor": "analyst-7",
                 "madeOn": "2020-06-01", "endsOn": "2025-06-01", "durationType": "FIXED"%s%s%s}""".formatted(organisation, reference, knownFrom, type, subject, more)
                        .replace("\n", " ")
                + "\n";
    }
}
