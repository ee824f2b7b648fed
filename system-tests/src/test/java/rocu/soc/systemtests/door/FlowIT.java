package rocu.soc.systemtests.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
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
