package rocu.soc.disruption.recording;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.amend;
import static rocu.soc.disruption.Api.anyReference;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.json;
import static rocu.soc.disruption.Api.record;
import static rocu.soc.disruption.Api.warrant;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.localstack.testing.ServersTestResource;

@QuarkusTest
@QuarkusTestResource(
        value = ServersTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "disruption"),
            @ResourceArg(name = "with", value = "postgres,kafka,keycloak")
        })
class DisruptionLifeTest {

    private static final String OUTCOMES = """
            , "outcomes": [{"type": "ARRESTS", "number": 2}, {"type": "CASH", "pence": 1250000},
                           {"type": "DRUGS", "substance": "cannabis", "milligrams": 4000000}]""";

    @Test
    void anOfficerMendsAndWithdrawsASubmissionUntilSomebodyElseHasWorkedOnIt() {
        String location = record("cheshire-officer", "2022-06-01", "");
        amend("cheshire-officer", location, "\"1-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2-FULL\"");
        amend(
                        "cheshire-officer",
                        record("cheshire-analyst", "2022-06-01", ""),
                        "\"1-FULL\"",
                        "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(404);
        amend(
                        "cheshire-analyst",
                        location,
                        "\"2-FULL\"",
                        "{\"assessmentCategory\": \"MINOR\", \"categoryRationale\": \"Small\"}")
                .then()
                .statusCode(200);

        amend("cheshire-officer", location, "\"3-FULL\"", "{\"fourP\": \"PROTECT\"}")
                .then()
                .statusCode(403)
                .body("detail", containsString("Somebody else has worked on it"));
        withdraw("cheshire-officer", location).then().statusCode(403);
        withdraw("cheshire-officer", record("cheshire-officer", "2022-06-02", ""))
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void anAmendmentMakesAVersionAndNothingIsOverwritten() {
        String location = record("cheshire-analyst", "2022-06-01", OUTCOMES);

        amend("cheshire-analyst", location, "\"1-FULL\"", """
                {"fourP": "PROTECT", "outcomes": [{"type": "SAFEGUARDED", "number": 3}], "reason": "Wrong P"}""")
                .then()
                .statusCode(200)
                .header("ETag", "\"2-FULL\"")
                .body("fourP", equalTo("PROTECT"))
                .body("whatWasDone", equalTo("Warrant at a cannabis farm"))
                .body("outcomes.type", contains("SAFEGUARDED"));

        as("cheshire-analyst")
                .get(location + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items[0].outcomes.type", contains("ARRESTS", "CASH", "DRUGS"))
                .body("items[0].outcomes[2].milligrams", equalTo(4_000_000))
                .body("items[0].knownTo", notNullValue())
                .body("items[1].knownTo", nullValue())
                .body("items[1].reason", equalTo("Wrong P"))
                .body("items[1].changedBy", notNullValue());
        as("cheshire-analyst")
                .get(location + "/versions/1")
                .then()
                .statusCode(200)
                .body("fourP", equalTo("PURSUE"));
        as("cheshire-analyst").get(location + "/versions/3").then().statusCode(404);
        as("cheshire-analyst").get(location).then().body("version", equalTo(2)).body("fourP", equalTo("PROTECT"));
    }

    @Test
    void aChangeMadeFromAnOldVersionIsRefusedAndLosesNothing() {
        String location = record("cheshire-analyst", "2022-06-01", "");
        amend("cheshire-analyst", location, "\"1-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(200);

        amend("cheshire-analyst", location, "\"1-FULL\"", "{\"fourP\": \"PREPARE\"}")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));
        as("cheshire-analyst")
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(location)
                .then()
                .statusCode(428);

        as("cheshire-analyst").get(location).then().body("version", equalTo(2)).body("fourP", equalTo("PREVENT"));
    }

    @Test
    void theSameContentMakesNoVersion() {
        String location = record("cheshire-analyst", "2022-06-01", OUTCOMES);

        amend("cheshire-analyst", location, "\"1-SUMMARY\"", "{\"fourP\": \"PURSUE\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"1-FULL\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"whatWasDone\": null}|422|/whatWasDone",
                "{\"reference\": \"NW-1\"}|422|/reference",
                "{\"organisation\": \"cumbria\"}|422|/organisation",
                "{\"sourceReference\": \"x\"}|422|/sourceReference",
                "{\"assessmentCategory\": \"MAJOR\"}|422|/categoryRationale",
                "{\"occurredOn\": \"2199-01-01\"}|422|/occurredOn",
                "{\"outcomes\": [{\"type\": \"CASH\", \"number\": 1}]}|422|/outcomes/0/pence",
                "{\"outcomes\": [{\"type\": \"ARRESTS\", \"number\": 0}]}|422|/outcomes/0/number",
                "{\"outcomes\": [{\"type\": \"ARRESTS\", \"number\": 1.5}]}|400|/outcomes/0/number",
                "{\"outcomes\": [{\"type\": \"ARRESTS\", \"number\": 1, \"colour\": 1}]}|400|/outcomes/0/colour",
                "{\"colour\": \"red\"}|400|/colour",
            })
    void whatAChangeMayNotSayIsNamed(String patch, int status, String pointer) {
        String location = record("cheshire-analyst", "2022-06-01", "");

        amend("cheshire-analyst", location, "\"1-FULL\"", patch)
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
        as("cheshire-analyst").get(location).then().body("version", equalTo(1));
    }

    @Test
    void onlyTheOrganisationThatLedItChangesIt() {
        String location =
                record("rocu-analyst", "2022-06-01", ", \"disruptionType\": \"SUPPORT\", \"beneficiary\": \"cumbria\"");

        amend("cumbria-analyst", location, "\"1-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"))
                .body("detail", containsString("disruptions:amend"));
        amend("cheshire-analyst", location, "\"1-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(403);
        amend("cheshire-recorder", location, "\"1-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(404);
        withdraw("cheshire-officer", location).then().statusCode(404);
        withdraw("inspector", location).then().statusCode(403);
    }

    @Test
    void aWithdrawnDisruptionStaysReadableAndIsNotAmended() {
        String location = record("cheshire-analyst", "2022-06-01", "");

        json("cheshire-analyst", "{}").post(location + "/withdrawals").then().statusCode(422);
        json("cheshire-analyst", "{\"reason\": \"Recorded twice\"}")
                .header("If-Match", "\"7-FULL\"")
                .post(location + "/withdrawals")
                .then()
                .statusCode(412);
        json("cheshire-analyst", "{\"reason\": \"Recorded twice\"}")
                .post(location + "/withdrawals")
                .then()
                .statusCode(200)
                .header("ETag", "\"2-FULL\"")
                .body("status", equalTo("WITHDRAWN"));

        json("cheshire-analyst", "{\"reason\": \"Again\"}")
                .post(location + "/withdrawals")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/withdrawn"));
        amend("cheshire-analyst", location, "\"2-FULL\"", "{\"fourP\": \"PREVENT\"}")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/withdrawn"));
        as("cumbria-analyst").get(location).then().statusCode(200).body("status", equalTo("WITHDRAWN"));
        json("cheshire-analyst", "{\"reason\": \"It was another one\"}")
                .post(location + "/reinstatements")
                .then()
                .statusCode(200)
                .body("status", equalTo("RECORDED"))
                .body("version", equalTo(3));
        json("cheshire-analyst", "{\"reason\": \"Again\"}")
                .post(location + "/reinstatements")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
    }

    @Test
    void whoHoldsTheVersionGetsNoBodyAgain() {
        String location = record("cheshire-analyst", "2022-06-01", "");

        as("cheshire-analyst")
                .header("If-None-Match", "\"1-FULL\"")
                .get(location)
                .then()
                .statusCode(304);
        as("cumbria-analyst")
                .header("If-None-Match", "\"1-FULL\"")
                .get(location)
                .then()
                .statusCode(200);
        as("cheshire-analyst")
                .header("If-None-Match", "W/\"0-FULL\", W/\"1-FULL\"")
                .get(location)
                .then()
                .statusCode(304);
        as("cheshire-analyst")
                .header("If-None-Match", "1-FULL")
                .get(location)
                .then()
                .statusCode(400);
    }

    @Test
    void aRepeatedRequestHasOneEffect() {
        String key = "\"" + anyReference() + "\"";
        String body = warrant("2022-06-02", "");
        String first = json("cheshire-officer", body)
                .header("Idempotency-Key", key)
                .post(DISRUPTIONS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", nullValue())
                .extract()
                .header("Location");

        json("cheshire-officer", body)
                .header("Idempotency-Key", key)
                .post(DISRUPTIONS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first)
                .header("ETag", "\"1-FULL\"")
                .body("whatWasDone", notNullValue());
        json("cheshire-officer", warrant("2022-06-03", ""))
                .header("Idempotency-Key", key)
                .post(DISRUPTIONS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        json("cheshire-analyst", body)
                .header("Idempotency-Key", key)
                .post(DISRUPTIONS)
                .then()
                .statusCode(201)
                .header("Location", not(first));
        json("cheshire-officer", body)
                .header("Idempotency-Key", "two words")
                .post(DISRUPTIONS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-idempotency-key"));
    }

    @Test
    void aForceOfTheRegionSeesOfVersionsWhatItSeesOfTheRecord() {
        String location = record("cheshire-analyst", "2022-06-01", ", \"contactUnit\": \"SOC unit\"");

        as("cumbria-analyst")
                .get(location + "/versions")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].keySet()", hasItems("reference", "occurredOn", "contactUnit", "version"))
                .body("items[0].keySet()", not(hasItem("fourP")))
                .body("items[0].keySet()", not(hasItem("changedBy")))
                .body("items[0].keySet()", not(hasItem("knownFrom")));
        as("nca-analyst").get(location + "/versions").then().statusCode(404);
    }

    private static Response withdraw(String persona, String location) {
        return json(persona, "{\"reason\": \"Recorded twice\"}").post(location + "/withdrawals");
    }
}
