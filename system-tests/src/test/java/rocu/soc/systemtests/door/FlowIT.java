package rocu.soc.systemtests.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** The one flow through everything: a force system's token, the gateway, the service, PostgreSQL, and back. */
@ExtendWith(Region.class)
class FlowIT {

    @Test
    void aForceSystemRecordsADisruptionAndTheRegionReadsIt(TestSuite suite) throws SQLException {
        String source = UUID.randomUUID().toString();
        Response recorded = as(suite, "cheshire-recorder")
                .contentType(ContentType.JSON)
                .body("""
                        {"occurredOn": "2022-06-01", "whatWasDone": "Warrant", "fourP": "PURSUE",
                         "sourceReference": "%s", "recordedBy": {"userId": "pc1234", "unit": "Macclesfield"}}""".formatted(source))
                .post("/api/v1/disruptions");

        recorded.then()
                .statusCode(201)
                .header("Location", matchesPattern("/api/v1/disruptions/[0-9a-f-]{36}"))
                .header("ETag", "\"1-FULL\"")
                .header("Request-Id", notNullValue())
                .header("X-Content-Type-Options", "nosniff");
        String location = recorded.header("Location");
        as(suite, "rocu-analyst").get(location).then().statusCode(200).body("whatWasDone", equalTo("Warrant"));
        as(suite, "lancashire-analyst")
                .get(location)
                .then()
                .statusCode(200)
                .body("reference", notNullValue())
                .body("whatWasDone", nullValue());
        as(suite, "lancashire-officer").get(location).then().statusCode(404);
        assertThat(rows(suite, source)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NICHE\\2026\\17", "A//B", "A/", ".", "..", "A/../B", "A%2FB", "?#&="})
    void everyReferenceThatIsTakenIsReachedThroughTheGateway(String reference, TestSuite suite) {
        String system = "system-" + UUID.randomUUID();
        as(suite, "cheshire-analyst")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "occurredOn", "2022-06-01",
                        "whatWasDone", "Warrant",
                        "fourP", "PURSUE",
                        "sourceSystem", system,
                        "sourceReference", reference))
                .post("/api/v1/disruptions")
                .then()
                .statusCode(201);

        String address = "/api/v1/disruptions/by-source?system=" + system + "&reference="
                + URLEncoder.encode(reference, StandardCharsets.UTF_8);
        as(suite, "cheshire-analyst")
                .get(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1-FULL\"")
                .body("sourceReference", equalTo(reference));
        as(suite, "cheshire-analyst")
                .delete(address + "&reason=Recorded%20twice")
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void aPersonIsFoundHoweverTheOrderNamesThem(TestSuite suite) {
        String forename = "Q" + UUID.randomUUID().toString().replace("-", "");
        order(suite, forename + " O\u200bNeill")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItems("/orderSubject/name"));
        order(suite, "\u00a0" + forename + "  O\u2019Neill\u200b")
                .then()
                .statusCode(201)
                .body("orderSubject.name", equalTo(forename + " O\u2019Neill"));

        as(suite, "cheshire-records")
                .header("Access-Reason", "Request 7")
                .contentType(ContentType.JSON)
                .body(Map.of("names", List.of(forename.toLowerCase(Locale.ROOT) + " ONEILL")))
                .post("/api/v1/subject-access")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("items.kind", contains("order"));
    }

    @Test
    void everyFaultOfABodyIsNamedThroughTheGateway(TestSuite suite) {
        as(suite, "cheshire-officer")
                .contentType(ContentType.JSON)
                .body("{\"fourP\": \"ARREST\"}")
                .post("/api/v1/disruptions")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItems("/occurredOn", "/whatWasDone", "/fourP"));
    }

    @Test
    void aRoleWithoutThePermissionIsToldWhichOne(TestSuite suite) {
        as(suite, "inspector")
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/disruptions")
                .then()
                .statusCode(403)
                .body("detail", equalTo("Your roles do not give the permission disruptions:record."));
    }

    private static Response order(TestSuite suite, String name) {
        return as(suite, "cheshire-prevent")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "orderType", "SCPO",
                        "madeOn", "2022-06-01",
                        "durationType", "UNTIL_FURTHER_ORDER",
                        "orderSubject", Map.of("kind", "PERSON", "name", name)))
                .post("/api/v1/orders");
    }

    private static int rows(TestSuite suite, String source) throws SQLException {
        try (Connection connection = suite.asApplication("disruption");
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from disruption where organisation = 'cheshire' and source_reference = ?")) {
            count.setString(1, source);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
