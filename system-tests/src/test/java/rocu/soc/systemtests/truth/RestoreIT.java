package rocu.soc.systemtests.truth;

import static io.restassured.RestAssured.given;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Command;
import rocu.soc.systemtests.region.Region;

/** What was given out in a time that was taken back, by a restore or with a clock, is not taken for what is given out now. */
@ExtendWith(Region.class)
class RestoreIT {

    private static final String DISRUPTIONS = "/api/v1/disruptions";

    @Test
    void tagsCursorsAndAnswersOfTheTimeThatIsLostAreRefused(TestSuite suite) throws SQLException {
        String one = recorded(suite).header("Location");
        recorded(suite);
        Response before = as(suite, "cheshire-analyst").get(one);
        String tag = before.header("ETag");
        String next =
                as(suite, "cheshire-analyst").get(DISRUPTIONS + "?limit=1").path("next");
        Instant answered = Instant.parse(before.path("knownFrom"));
        try {
            restored(suite, "INSERT INTO restore VALUES (clock_timestamp(), '" + answered.minusSeconds(1) + "')");

            Response now =
                    as(suite, "cheshire-analyst").header("If-None-Match", tag).get(one);
            assertThat(now.statusCode()).isEqualTo(200);
            assertThat(now.header("ETag")).matches("\"[0-9a-z]{6}\\.1-FULL\"");
            amend(suite, one, tag).then().statusCode(412);
            amend(suite, one, now.header("ETag"))
                    .then()
                    .statusCode(200)
                    .header("ETag", equalTo(now.header("ETag").replace("1-FULL", "2-FULL")));
            as(suite, "cheshire-analyst")
                    .get(next)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/expired-cursor"));
            as(suite, "cheshire-analyst")
                    .queryParam("asKnownAt", before.<String>path("knownFrom"))
                    .get(one)
                    .then()
                    .statusCode(410)
                    .body("type", equalTo("/problems/instant-was-taken-back"));
            as(suite, "cheshire-analyst")
                    .queryParam("asKnownAt", "2023-01-04")
                    .get(DISRUPTIONS)
                    .then()
                    .statusCode(200);
        } finally {
            restored(suite, "DELETE FROM restore");
        }
        as(suite, "cheshire-analyst").get(one).then().statusCode(200).header("ETag", equalTo("\"2-FULL\""));
    }

    @Test
    void whatWasPromisedWhileAClockRanAheadIsTakenBackByACommand(TestSuite suite) throws Exception {
        execute(suite, "SELECT setval('clock_floor', micros(clock_timestamp() + interval '1 hour'))");
        try {
            post(suite).then().statusCode(503).header("Retry-After", notNullValue());
            Eventually.holds(() -> given().get(suite.management("disruption") + "/q/health/well")
                    .then()
                    .statusCode(503)
                    .body(
                            "checks.find { it.status == 'DOWN' }.name",
                            equalTo("the clock has passed what was answered for")));
            assertThat(given().get(suite.management("disruption") + "/q/metrics")
                            .asString())
                    .containsPattern("soc_clock_behind_seconds(\\{[^}]*})? 3[56]");

            Command repaired = Command.run(suite, "repair-clock");

            assertThat(repaired.ended()).as(repaired.printed()).isZero();
            post(suite).then().statusCode(201);
            given().get(suite.management("disruption") + "/q/health/well")
                    .then()
                    .statusCode(200);
        } finally {
            restored(suite, "DELETE FROM restore");
        }
        assertThat(Command.run(suite, "repair-clock").printed()).contains("nothing was changed");
    }

    private static Response recorded(TestSuite suite) {
        Response recorded = post(suite);
        recorded.then().statusCode(201);
        return recorded;
    }

    private static Response post(TestSuite suite) {
        return as(suite, "cheshire-analyst")
                .contentType(ContentType.JSON)
                .body("{\"occurredOn\": \"2021-03-01\", \"whatWasDone\": \"Warrant\", \"fourP\": \"PURSUE\"}")
                .post(DISRUPTIONS);
    }

    private static Response amend(TestSuite suite, String location, String tag) {
        return as(suite, "cheshire-analyst")
                .header("If-Match", tag)
                .contentType("application/merge-patch+json")
                .body("{\"fourP\": \"PROTECT\"}")
                .patch(location);
    }

    /** A restore ends with that, before the services start. */
    private static void restored(TestSuite suite, String note) throws SQLException {
        suite.stop("disruption");
        try {
            execute(suite, note);
        } finally {
            suite.restart("disruption");
        }
    }

    private static void execute(TestSuite suite, String sql) throws SQLException {
        try (Connection connection = suite.asSuperuser("disruption");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
