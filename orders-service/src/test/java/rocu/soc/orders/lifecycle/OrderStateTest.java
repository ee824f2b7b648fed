package rocu.soc.orders.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.orders.Api.ORDERS;
import static rocu.soc.orders.Api.amend;
import static rocu.soc.orders.Api.anyReference;
import static rocu.soc.orders.Api.as;
import static rocu.soc.orders.Api.grant;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.localstack.testing.Midnight;

/** Whether an order is in force is a matter of the day; the list and the item say the same. */
@QuarkusTest
class OrderStateTest {

    private final String reference = anyReference();
    private final String source = ", \"sourceSystem\": \"case-book\", \"sourceReference\": \"%s\"".formatted(reference);

    @BeforeEach
    void onOneDay() throws InterruptedException {
        Midnight.awaitIfNear();
    }

    @Test
    void anOrderHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
        String location = grant("cheshire-prevent", "2020-03-01", source + ", \"inForceFrom\": \"2020-03-10\"");

        stateOn(location, "2020-03-09", "NOT_YET_IN_FORCE");
        stateOn(location, "2020-03-10", "IN_FORCE");
        stateOn(location, "2025-02-28", "IN_FORCE");
        stateOn(location, "2025-03-01", "ENDED");
        as("cheshire-prevent")
                .get(location)
                .then()
                .body("state", equalTo("ENDED"))
                .body("on", equalTo(ReportingDay.today().toString()))
                .body("terms", equalTo("No more than one mobile telephone"))
                .body("termsInForce", nullValue());
    }

    @Test
    void inCustodyAnOrderThatStartsOnReleaseIsPending() {
        String location = grant(
                "cheshire-prevent",
                "2023-03-01",
                source + ", \"startsOnRelease\": true, \"subjectLocation\": \"CUSTODY\"");
        stateOn(location, "2024-03-01", "NOT_YET_IN_FORCE");
        as("cheshire-prevent").get(location).then().body("effectiveFrom", nullValue());

        amend("cheshire-prevent", location, "\"1-FULL\"", "{\"subjectLocation\": \"LICENCE\"}")
                .then()
                .statusCode(200)
                .body("warnings.code", contains("release-day-missing"));
        stateOn(location, "2024-03-01", "IN_FORCE");
        amend("cheshire-prevent", location, "\"2-FULL\"", "{\"releasedOn\": \"2024-06-03\"}")
                .then()
                .statusCode(200)
                .body("inForceFrom", equalTo("2023-03-01"))
                .body("effectiveFrom", equalTo("2024-06-03"))
                .body("warnings", empty());

        stateOn(location, "2024-06-02", "NOT_YET_IN_FORCE");
        stateOn(location, "2024-06-03", "IN_FORCE");
        amend("cheshire-prevent", location, "\"3-FULL\"", "{\"subjectLocation\": \"CUSTODY\"}")
                .then()
                .statusCode(200);
        stateOn(location, "2024-06-03", "IN_FORCE");
    }

    @Test
    void untilTheSubjectIsKnownToBeReleasedItIsPendingToo() {
        String location = grant("cheshire-prevent", "2023-03-01", source + ", \"startsOnRelease\": true");

        stateOn(location, "2024-03-01", "NOT_YET_IN_FORCE");
        amend("cheshire-prevent", location, "\"1-FULL\"", "{\"supervision\": \"POLICE\"}")
                .then()
                .statusCode(200)
                .body("warnings.code", contains("release-unknown"));
    }

    @Test
    void theStateOfADayAsItWasKnownIsKeptForEver() {
        String location = grant(
                "cheshire-prevent",
                "2023-03-01",
                source + ", \"startsOnRelease\": true, \"subjectLocation\": \"CUSTODY\"");
        String before = Instant.now().toString();
        amend(
                        "cheshire-prevent",
                        location,
                        "\"1-FULL\"",
                        "{\"subjectLocation\": \"COMMUNITY\", \"releasedOn\": \"2024-06-03\"}")
                .then()
                .statusCode(200);

        as("cheshire-prevent")
                .queryParam("on", "2024-07-01")
                .queryParam("asKnownAt", before)
                .get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_YET_IN_FORCE"))
                .body("subjectLocation", equalTo("CUSTODY"))
                .body("on", equalTo("2024-07-01"));
        as("cheshire-prevent")
                .queryParam("sourceReference", reference)
                .queryParam("on", "2024-07-01")
                .queryParam("state", "NOT_YET_IN_FORCE")
                .queryParam("asKnownAt", before)
                .get(ORDERS)
                .then()
                .body("items.subjectLocation", contains("CUSTODY"));
        stateOn(location, "2024-07-01", "IN_FORCE");
    }

    @Test
    void whoHoldsYesterdaysAnswerIsToldAnew() {
        String location = grant("cheshire-prevent", "2024-03-01", "");
        String etag = as("cheshire-prevent").get(location).header("ETag");

        assertThat(etag).isEqualTo("\"1-FULL-" + ReportingDay.today() + "\"");
        as("cheshire-prevent")
                .header("If-None-Match", etag)
                .get(location)
                .then()
                .statusCode(304);
        as("cheshire-prevent")
                .header("If-None-Match", "\"1-FULL-2024-03-01\"")
                .get(location)
                .then()
                .statusCode(200);
    }

    private void stateOn(String location, String day, String state) {
        as("cheshire-prevent")
                .queryParam("on", day)
                .get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo(state))
                .body("on", equalTo(day));
        as("cheshire-prevent")
                .queryParam("on", day)
                .queryParam("state", state)
                .queryParam("sourceReference", reference)
                .get(ORDERS)
                .then()
                .statusCode(200)
                .body("items.state", contains(state));
    }
}
