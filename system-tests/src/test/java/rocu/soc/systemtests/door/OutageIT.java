package rocu.soc.systemtests.door;

import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static rocu.soc.systemtests.region.Region.as;
import static rocu.soc.systemtests.region.Region.through;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** A part that dies is told as a problem, takes nothing else with it, and loses nothing that was acknowledged. */
@ExtendWith(Region.class)
class OutageIT {

    private static final String WARRANT =
            "{\"occurredOn\": \"2022-06-01\", \"whatWasDone\": \"Warrant\", \"fourP\": \"PURSUE\"}";

    @Test
    void aKilledServiceIsToldAndTheDoorStaysOpen(TestSuite suite) {
        String location = record(suite).header("Location");
        suite.kill("disruption");
        try {
            as(suite, "cheshire-officer")
                    .get(location)
                    .then()
                    .statusCode(anyOf(equalTo(503), equalTo(502)))
                    .contentType("application/problem+json");
            as(suite, "inspector")
                    .get("/api/v1/returns/inspection?from=2022-01-01&to=2023-01-01")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json");
            through(suite).get("/problems/broken-rule").then().statusCode(200);
        } finally {
            suite.restart("disruption");
        }

        as(suite, "cheshire-officer").get(location).then().statusCode(200);
    }

    @Test
    void aKilledDatabaseIsToldAndKeepsWhatWasAcknowledged(TestSuite suite) {
        String location = record(suite).header("Location");
        suite.kill("postgres");
        try {
            as(suite, "cheshire-officer")
                    .contentType(ContentType.JSON)
                    .body(WARRANT)
                    .post("/api/v1/disruptions")
                    .then()
                    .statusCode(503)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json");
        } finally {
            suite.restart("postgres");
        }

        as(suite, "cheshire-officer").get(location).then().statusCode(200).body("whatWasDone", equalTo("Warrant"));
    }

    private static Response record(TestSuite suite) {
        Response recorded = as(suite, "cheshire-officer")
                .contentType(ContentType.JSON)
                .body(WARRANT)
                .post("/api/v1/disruptions");
        recorded.then().statusCode(201);
        return recorded;
    }
}
