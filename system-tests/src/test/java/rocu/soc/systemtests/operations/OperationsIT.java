package rocu.soc.systemtests.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** Health of the services, and a copy that somebody tampered with, as an administrator sees them. */
@ExtendWith(Region.class)
class OperationsIT {

    private static final String OPERATIONS = "/api/v1/operations";
    private static final String COPY = "items.find { it.service == 'orders-service' && it.projection == 'threats' }";

    @Test
    void everyServiceTellsHowItGetsOn(TestSuite suite) throws Exception {
        Eventually.holds(() -> get(suite, OPERATIONS)
                .body("items.service", contains("disruption-service", "gateway", "orders-service", "threat-service"))
                .body("items.answered", everyItem(equalTo(true)))
                .body("items.state.consumers.consumer.flatten()", hasItems("threats", "disruptions", "orders")));
        for (String service : new String[] {"disruption-service", "gateway", "orders-service", "threat-service"}) {
            for (String what : new String[] {"dead-letters", "outbox", "consumers", "state"}) {
                get(suite, OPERATIONS + "/" + service + "/" + what);
            }
        }
    }

    @Test
    void everyCopyOfARecordIsHeldAgainstItsOwner(TestSuite suite) throws Exception {
        threat(suite);

        Eventually.holds(() -> get(suite, OPERATIONS + "/reconciliation")
                .body("services.answered", contains(true, true, true))
                .body("items.aggregate", hasItems("threat", "need-to-know-group", "disruption", "order"))
                .body("items.compared", everyItem(equalTo(true)))
                .body(COPY + ".records", greaterThan(0)));
    }

    @Test
    void aTamperedCopyShowsAndTheNextVersionMendsIt(TestSuite suite) throws Exception {
        String behind = threat(suite);
        String missing = threat(suite);
        Eventually.holds(() -> assertThat(tamper(
                        suite, "update known_threat set sequence = sequence where id in (?, ?)", behind, missing))
                .isEqualTo(2));
        tamper(suite, "update known_threat set sequence = 0 where id in (?, ?)", behind, behind);
        tamper(suite, "delete from known_threat where id in (?, ?)", missing, missing);

        Eventually.holds(() -> get(suite, OPERATIONS + "/reconciliation")
                .body("equal", equalTo(false))
                .body(COPY + ".owner", equalTo("threat-service"))
                .body(COPY + ".behind", equalTo(1))
                .body(COPY + ".missing", equalTo(1))
                .body(COPY + ".examples.find { it.id == '" + behind + "' }.kind", equalTo("BEHIND"))
                .body(COPY + ".examples.find { it.id == '" + behind + "' }.owned", equalTo(1))
                .body(COPY + ".examples.find { it.id == '" + behind + "' }.copied", equalTo(0))
                .body(COPY + ".examples.find { it.id == '" + missing + "' }.kind", equalTo("MISSING")));

        for (String threat : new String[] {behind, missing}) {
            as(suite, "cheshire-analyst")
                    .contentType(ContentType.JSON)
                    .body("{\"threatType\": \"VULNERABILITY\", \"reason\": \"It is a county line\"}")
                    .post("/api/v1/threats/" + threat + "/reclassifications")
                    .then()
                    .statusCode(200);
        }
        Eventually.holds(() -> get(suite, OPERATIONS + "/reconciliation")
                .body(COPY + ".behind", equalTo(0))
                .body(COPY + ".missing", equalTo(0)));
    }

    @Test
    void aCopyOfWhatNobodyOwnsShows(TestSuite suite) throws Exception {
        String invented = threat(suite);
        UUID stranger = UUID.randomUUID();
        Eventually.holds(() -> assertThat(
                        tamper(suite, "update known_threat set id = ? where id = ?", stranger.toString(), invented))
                .isEqualTo(1));
        try {
            get(suite, OPERATIONS + "/reconciliation")
                    .body(COPY + ".unknown", equalTo(1))
                    .body(COPY + ".examples.id", hasItem(stranger.toString()));
        } finally {
            tamper(suite, "update known_threat set id = ? where id = ?", invented, stranger.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cheshire-lead", "rocu-coordinator", "auditor", "partner-hmpps"})
    void nobodyElseIsToldAnything(String persona, TestSuite suite) {
        for (String address : new String[] {"", "/reconciliation", "/threat-service/dead-letters", "/gateway/outbox"}) {
            as(suite, persona).get(OPERATIONS + address).then().statusCode(403);
        }
    }

    private static ValidatableResponse get(TestSuite suite, String address) {
        return as(suite, "admin").get(address).then().statusCode(200);
    }

    private static String threat(TestSuite suite) {
        String location = as(suite, "cheshire-analyst")
                .contentType(ContentType.JSON)
                .body("""
                        {"threatType": "OCG", "workingTitle": "Operation Heron", "primaryCrimeType": "DRUG_SUPPLY",
                         "places": ["cheshire"], "contactUnit": "SOC unit"}""")
                .post("/api/v1/threats")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static int tamper(TestSuite suite, String sql, String first, String second) throws Exception {
        try (Connection connection = suite.asSuperuser("orders");
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(first));
            statement.setObject(2, UUID.fromString(second));
            return statement.executeUpdate();
        }
    }
}
