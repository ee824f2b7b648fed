package rocu.soc.systemtests.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static rocu.soc.systemtests.figures.Counts.count;
import static rocu.soc.systemtests.figures.Counts.inspection;
import static rocu.soc.systemtests.figures.Counts.total;
import static rocu.soc.systemtests.region.Region.as;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** An inspector gets the same figure twice, whatever is recorded, withdrawn or being written meanwhile. */
@ExtendWith(Region.class)
class SameFigureTwiceIT {

    private static final String DISRUPTIONS = "disruptions";

    @BeforeEach
    void load(TestSuite suite) {
        Counts.load(suite);
    }

    @Test
    void aLateDisruptionAndItsWithdrawalMoveTheFigureOfNowAlone(TestSuite suite) {
        JsonPath before = inspection(suite, "");

        String location = record(suite);
        JsonPath recorded = inspection(suite, "");
        assertThat(total(recorded, DISRUPTIONS, "cheshire")).isEqualTo(total(before, DISRUPTIONS, "cheshire") + 1);
        assertThat(pursue(recorded)).isEqualTo(pursue(before) + 1);
        asAtTheSecondExtraction(suite);

        as(suite, "cheshire-analyst")
                .contentType(ContentType.JSON)
                .body("{\"reason\": \"recorded in error\"}")
                .post(location + "/withdrawals")
                .then()
                .statusCode(200);
        JsonPath withdrawn = inspection(suite, "");
        assertThat(total(withdrawn, DISRUPTIONS, "cheshire")).isEqualTo(total(before, DISRUPTIONS, "cheshire"));
        assertThat(pursue(withdrawn)).isEqualTo(pursue(before));
        asAtTheSecondExtraction(suite);
    }

    @Test
    void aWriterThatSleepsInItsTransactionMakesTheWholeReturnWait(TestSuite suite) throws Exception {
        Instant before = Instant.now();
        String known = ask(suite, before).then().statusCode(200).extract().asString();

        Instant during;
        try (Connection writer = suite.asApplication("disruption")) {
            writer.setAutoCommit(false);
            write(writer, record(suite));
            during = Instant.now();
            ask(suite, during)
                    .then()
                    .statusCode(409)
                    .header("Retry-After", notNullValue())
                    .body("type", equalTo("/problems/instant-not-yet-stable"))
                    .body("stableInstant", notNullValue());
            assertThat(ask(suite, before).asString()).isEqualTo(known);
            writer.commit();
        }

        assertThat(ask(suite, before).asString()).isEqualTo(known);
        String settled = ask(suite, during).then().statusCode(200).extract().asString();
        record(suite);
        assertThat(ask(suite, during).asString()).isEqualTo(settled);
    }

    @Test
    void theReturnComesAsFilesToo(TestSuite suite) {
        String question = "/api/v1/returns/inspection?from=2022-01-01&to=2023-01-01&assessmentsAsKnownAt=2023-01-04"
                + "&disruptionsAsKnownAt=2023-07-13";
        as(suite, "inspector")
                .accept("text/csv")
                .get(question)
                .then()
                .statusCode(200)
                .body(containsString("figure,threats,2023-01-04T23:59:59.999999Z,north-west,total,,938,,,"))
                .body(containsString(
                        "figure,disruptions,2023-07-13T22:59:59.999999Z,cheshire,fourP,PURSUE,312,373,84,"))
                .body(containsString("definition,,,,,disruption counted,"));
        as(suite, "inspector")
                .accept("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
                .get(question)
                .then()
                .statusCode(200)
                .header("Content-Disposition", equalTo("attachment; filename=\"return-inspection.xlsx\""));
    }

    @Test
    void aFutureInstantIsNamedByTheParameterThatHoldsIt(TestSuite suite) {
        as(suite, "inspector")
                .get("/api/v1/returns/inspection?from=2022-01-01&to=2023-01-01&disruptionsAsKnownAt=2199-01-01")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/instant-in-the-future"))
                .body("detail", containsString("disruptionsAsKnownAt"));
    }

    private static void asAtTheSecondExtraction(TestSuite suite) {
        JsonPath counted = inspection(suite, "2023-07-13");
        assertThat(total(counted, DISRUPTIONS, "cheshire")).isEqualTo(373);
        assertThat(pursue(counted)).isEqualTo(312);
    }

    private static int pursue(JsonPath counted) {
        return count(counted, DISRUPTIONS, "cheshire", "fourP", "PURSUE");
    }

    private static String record(TestSuite suite) {
        Response recorded = as(suite, "cheshire-analyst")
                .contentType(ContentType.JSON)
                .body("""
                        {"occurredOn": "2022-06-01", "whatWasDone": "Warrant", "fourP": "PURSUE", "assessmentCategory": "MINOR",
                         "categoryRationale": "One dealer less for a week"}""")
                .post("/api/v1/disruptions");
        recorded.then().statusCode(201);
        return recorded.header("Location");
    }

    private static Response ask(TestSuite suite, Instant instant) {
        return as(suite, "inspector")
                .get("/api/v1/returns/inspection?from=2022-01-01&to=2023-01-01&assessmentsAsKnownAt=2023-01-04"
                        + "&disruptionsAsKnownAt=" + instant);
    }

    /** What the service writes when it grades the disruption anew, in a transaction that does not end. */
    private static void write(Connection writer, String location) throws SQLException {
        String id = location.substring(location.lastIndexOf('/') + 1);
        try (Statement statement = writer.createStatement()) {
            statement.execute("update disruption set version = 2 where id = '" + id + "'");
            statement.execute("""
                    insert into disruption_version (record_id, version, changed_by, organisation, region, facts, personal)
                    select record_id, 2, changed_by, organisation, region, facts || '{"assessmentCategory": "NONE"}', personal
                      from disruption_version where record_id = '%s' and version = 1
                    """.formatted(id));
        }
    }
}
