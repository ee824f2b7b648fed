package rocu.soc.orders.lifecycle;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.orders.Api.ORDERS;
import static rocu.soc.orders.Api.as;
import static rocu.soc.orders.Api.grant;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.localstack.testing.Midnight;

/** What another force of the region sees, and an officer of any force: subject, terms in force, power of arrest, managing unit (docs/policy.md). */
@QuarkusTest
class OrderCardTest {

    private static final String LAST_YEAR =
            ReportingDay.today().minusYears(1).withDayOfMonth(1).toString();
    private static final String MORE = """
            , "powerOfArrest": true, "managingUnit": "Lifetime offender unit", "court": "Chester Crown Court",
              "threatReference": "NW-ZZZZ-ZZZ7\"""";

    @BeforeEach
    void onOneDay() throws InterruptedException {
        Midnight.awaitIfNear();
    }

    @ParameterizedTest
    @CsvSource({
        "cheshire-prevent, 200, FULL",
        "cheshire-officer, 200, SUMMARY",
        "cheshire-lro,     200, SUMMARY",
        "rocu-analyst,     200, FULL",
        "rocu-coordinator, 200, FULL",
        "cumbria-analyst,  200, SUMMARY",
        "cumbria-officer,  200, SUMMARY",
        "nca-analyst,      404, ''",
        "cheshire-recorder, 403, ''",
        "partner-hmpps,    403, ''",
        "inspector,        403, ''",
        "auditor,          403, ''",
        "admin,            403, ''",
    })
    void everybodySeesWhatThePolicyGives(String persona, int status, String level) {
        String location = grant("cheshire-prevent", LAST_YEAR, MORE);

        Response answer = as(persona).get(location);

        answer.then().statusCode(status);
        switch (level) {
            case "FULL" -> answer.then().body("court", notNullValue()).body("terms", notNullValue());
            case "SUMMARY" ->
                answer.then()
                        .body(
                                "keySet()",
                                containsInAnyOrder(
                                        "id",
                                        "reference",
                                        "orderSubject",
                                        "state",
                                        "on",
                                        "termsInForce",
                                        "powerOfArrest",
                                        "managingOrganisation",
                                        "managingUnit"))
                        .body("orderSubject.name", equalTo("Alex Example"))
                        .body("termsInForce", containsString("telephone"))
                        .body("state", equalTo("IN_FORCE"));
            default -> answer.then().contentType("application/problem+json").body(not(containsString("Alex")));
        }
    }

    @Test
    void theManagingOrganisationAndTheForceOfResidenceSeeItWhole() {
        String location = grant(
                "cheshire-prevent",
                LAST_YEAR,
                MORE + ", \"managingOrganisation\": \"merseyside\", \"residenceOrganisation\": \"lancashire\"");

        as("merseyside-prevent").get(location).then().body("court", notNullValue());
        as("lancashire-analyst").get(location).then().body("court", notNullValue());
        as("cumbria-analyst").get(location).then().body("court", nullValue());
    }

    @Test
    void theCardOfAnEndedOrderShowsNoTerms() {
        String location = grant("cheshire-prevent", "2015-03-01", MORE);

        as("cumbria-officer")
                .get(location)
                .then()
                .statusCode(200)
                .body("state", equalTo("ENDED"))
                .body("termsInForce", nullValue())
                .body("terms", nullValue());
        as("cumbria-officer")
                .queryParam("on", "2016-01-01")
                .get(location)
                .then()
                .body("on", equalTo(ReportingDay.today().toString()))
                .body("termsInForce", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"cumbria-officer", "cheshire-officer"})
    void aMemberThatTheCardHidesMatchesNoFilter(String officer) {
        String reference = as("cheshire-prevent")
                .get(grant("cheshire-prevent", LAST_YEAR, MORE + ", \"subjectLocation\": \"COMMUNITY\""))
                .path("reference");
        as(officer)
                .queryParam("reference", reference)
                .queryParam("state", "IN_FORCE")
                .queryParam("managingOrganisation", "cheshire")
                .get(ORDERS)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].etag", containsString("SUMMARY"))
                .body("items[0].keySet()", not(hasItem("madeOn")));

        for (String[] hidden : new String[][] {
            {"orderType", "SCPO"},
            {"organisation", "cheshire"},
            {"subjectLocation", "COMMUNITY"},
            {"madeFrom", "2000-01-01"},
            {"threat", "NW-ZZZZ-ZZZ7"},
            {"linkStatus", "PENDING"},
            {"sort", "-madeOn"},
            {"on", ReportingDay.today().minusDays(1).toString()},
        }) {
            as(officer)
                    .queryParam("reference", reference)
                    .queryParam(hidden[0], hidden[1])
                    .queryParam("count", true)
                    .get(ORDERS)
                    .then()
                    .statusCode(200)
                    .body("items", empty())
                    .body("count", equalTo(0));
            as("cheshire-prevent")
                    .queryParam("reference", reference)
                    .queryParam(hidden[0], hidden[1])
                    .get(ORDERS)
                    .then()
                    .body("items", hasSize(1));
        }
    }

    @Test
    void aForceOfTheRegionSeesOfVersionsWhatItSeesOfTheOrder() {
        String location = grant("cheshire-prevent", LAST_YEAR, MORE);

        as("cumbria-analyst")
                .get(location + "/versions")
                .then()
                .statusCode(200)
                .body("items[0].keySet()", hasItems("reference", "termsInForce", "version"))
                .body("items[0].keySet()", not(hasItem("madeOn")))
                .body("items[0].keySet()", not(hasItem("changedBy")));
        as("nca-analyst").get(location + "/versions").then().statusCode(404);
        as("nca-analyst").get(ORDERS).then().statusCode(200).body("items", empty());
    }
}
