package rocu.soc.systemtests.truth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.chassis.web.time.Instants;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** The same question at the same instant gives the same answer for ever, also while others write. */
@ExtendWith(Region.class)
class KnownPastIT {

    private static final String DISRUPTIONS = "/api/v1/disruptions";

    @Test
    void aWriterThatSleepsInsideItsTransactionChangesNoAnswer(TestSuite suite) throws SQLException {
        String location = record(suite, "Warrant");
        String id = location.substring(location.lastIndexOf('/') + 1);
        Instant before = Instant.now();
        String known =
                ask(suite, location, before).then().statusCode(200).extract().asString();

        Instant during;
        try (Connection writer = suite.asApplication("disruption")) {
            writer.setAutoCommit(false);
            amendInside(writer, id);
            during = Instant.now();
            ask(suite, location, during)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/instant-not-yet-stable"))
                    .body("stableInstant", notNullValue());
            assertThat(ask(suite, location, before).asString()).isEqualTo(known);
            writer.commit();
        }

        assertThat(ask(suite, location, before).asString()).isEqualTo(known);
        ask(suite, location, during).then().statusCode(200).body("whatWasDone", equalTo("Slept on it"));
        as(suite, "cheshire-analyst").get(location).then().body("version", equalTo(2));
    }

    @Test
    void todayAndLaterAreNotKnownYet(TestSuite suite) {
        for (String instant : new String[] {
            LocalDate.now(ZoneId.of("Europe/London")).toString(),
            "2199-01-01",
            Instant.now().plusSeconds(3600).toString()
        }) {
            as(suite, "cheshire-analyst")
                    .queryParam("asKnownAt", instant)
                    .get(DISRUPTIONS)
                    .then()
                    .statusCode(400)
                    .body("type", equalTo("/problems/instant-in-the-future"));
        }
    }

    private static Response ask(TestSuite suite, String location, Instant instant) {
        return as(suite, "cheshire-analyst")
                .queryParam("asKnownAt", Instants.text(instant))
                .get(location);
    }

    private static String record(TestSuite suite, String narrative) {
        return as(suite, "cheshire-analyst")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON)
                .body("{\"occurredOn\": \"2022-06-01\", \"whatWasDone\": \"" + narrative + "\", \"fourP\": \"PURSUE\"}")
                .post(DISRUPTIONS)
                .header("Location");
    }

    /** What the service writes for an amendment, in a transaction that does not end. */
    private static void amendInside(Connection writer, String id) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute("update disruption set version = 2 where id = '" + id + "'");
            statement.execute("""
                    insert into disruption_version (record_id, version, changed_by, organisation, region, facts, personal)
                    select record_id, 2, changed_by, organisation, region, facts, jsonb_set(personal, '{whatWasDone}', '"Slept on it"')
                      from disruption_version where record_id = '%s' and version = 1
                    """.formatted(id));
        }
    }
}
