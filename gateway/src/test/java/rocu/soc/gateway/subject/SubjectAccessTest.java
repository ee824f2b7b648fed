package rocu.soc.gateway.subject;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestServers;

/** A search that takes longer than a request may goes on, says how far it has come, and ends with everything. */
@QuarkusTest
@QuarkusTestResource(value = SlowServices.class, restrictToAnnotatedClass = true)
class SubjectAccessTest {

    private static final String SUBJECTS = "/api/v1/subject-access";

    private CountDownLatch held = new CountDownLatch(0);

    @BeforeEach
    void forget() {
        SlowServices.forget();
        held = SlowServices.hold();
    }

    @AfterEach
    void goOn() {
        held.countDown();
    }

    @Test
    void whatIsFoundInTimeIsAnsweredAtOnceStepByStep() throws Exception {
        held.countDown();

        Eventually.holds(() -> begun().then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("items", hasSize(6))
                .body("services.answered", everyItem(equalTo(true))));
        assertThat(SlowServices.steps())
                .filteredOn(step -> step.contains("\"after\":" + SlowServices.PLACE))
                .isNotEmpty()
                .allMatch(step -> step.contains("\"found\":1"));
    }

    @Test
    void whatTakesLongerGoesOnAndEndsWithEverything() throws Exception {
        Response begun = begun();
        String address = begun.header("Location");
        begun.then()
                .statusCode(202)
                .header("Location", startsWith(SUBJECTS + "/"))
                .header("Retry-After", "5")
                .header("Cache-Control", "no-store");
        Eventually.holds(() -> look("cheshire-records", address)
                .statusCode(202)
                .body("services.service", contains("disruption-service", "orders-service", "threat-service"))
                .body("services.percent", everyItem(equalTo(40))));

        held.countDown();

        Eventually.holds(() -> look("cheshire-records", address)
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("items.id", hasSize(6)));
        assertThat(SlowServices.steps()).hasSize(6);
        look("cheshire-records", address).statusCode(200);
    }

    @Test
    void nobodyElseIsToldThatThereIsASearch() {
        String address = begun().header("Location");

        look("cheshire-reviewer", address).statusCode(404);
        look("cheshire-analyst", address).statusCode(403);
        look("cheshire-records", SUBJECTS + "/" + UUID.randomUUID()).statusCode(404);
        look("cheshire-records", SUBJECTS + "/none").statusCode(404);
    }

    @Test
    void whereATokenHasEndedTheSearchWaitsForTheNextOne() throws Exception {
        SlowServices.endToken(true);
        String address = begun().header("Location");
        held.countDown();
        Eventually.holds(() -> assertThat(SlowServices.steps()).hasSizeGreaterThan(5));
        SlowServices.endToken(false);

        Eventually.holds(() -> look("cheshire-records", address)
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("items", hasSize(6)));
    }

    private static Response begun() {
        return given().header("Authorization", "Bearer " + TestServers.token("cheshire-records"))
                .header("Access-Reason", "Request 7")
                .contentType("application/json")
                .body("{\"names\": [\"Alex Example\"]}")
                .post(SUBJECTS);
    }

    private static ValidatableResponse look(String persona, String address) {
        return given().header("Authorization", "Bearer " + TestServers.token(persona))
                .get(address)
                .then();
    }
}
