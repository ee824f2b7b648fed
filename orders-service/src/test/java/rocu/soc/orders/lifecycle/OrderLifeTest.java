package rocu.soc.orders.lifecycle;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static rocu.soc.orders.Api.amend;
import static rocu.soc.orders.Api.as;
import static rocu.soc.orders.Api.grant;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class OrderLifeTest {

    @Test
    void aChangeMakesAVersionAndNothingIsOverwritten() {
        String location = grant("cheshire-prevent", "2024-03-01", ", \"manager\": {\"userId\": \"dc1\"}");

        amend("cheshire-prevent", location, "\"1-FULL\"", """
                {"subjectLocation": "ABROAD", "supervision": "POLICE", "manager": {"userId": "dc2"}, "reason": "Moved"}""")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-FULL-"))
                .body("subjectLocation", equalTo("ABROAD"))
                .body("terms", notNullValue());

        as("cheshire-prevent")
                .get(location + "/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.manager.userId", contains("dc1", "dc2"))
                .body("items[0].knownTo", notNullValue())
                .body("items[1].knownTo", nullValue())
                .body("items[1].reason", equalTo("Moved"));
        as("cheshire-prevent")
                .get(location + "/versions/1")
                .then()
                .statusCode(200)
                .body("subjectLocation", equalTo("UNKNOWN"));
        as("cheshire-prevent").get(location + "/versions/3").then().statusCode(404);
    }

    @Test
    void aChangeMadeFromAnOldVersionIsRefusedAndLosesNothing() {
        String location = grant("cheshire-prevent", "2024-03-01", "");
        String etag = as("cheshire-prevent").get(location).header("ETag");
        amend("cheshire-prevent", location, etag, "{\"subjectLocation\": \"CUSTODY\"}")
                .then()
                .statusCode(200);

        amend("cheshire-prevent", location, etag, "{\"subjectLocation\": \"ABROAD\"}")
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));
        as("cheshire-prevent")
                .contentType("application/merge-patch+json")
                .body("{}")
                .patch(location)
                .then()
                .statusCode(428);
        amend("cheshire-prevent", location, "\"2-FULL\"", "{\"subjectLocation\": \"CUSTODY\"}")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void aCorrectionOfWhatTheCourtOrderedSaysWhy() {
        String location = grant("cheshire-prevent", "2024-03-01", "");

        amend("cheshire-prevent", location, "\"1-FULL\"", "{\"terms\": \"No more than two telephones\"}")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        amend("cheshire-prevent", location, "\"1-FULL\"", """
                {"terms": "No more than two telephones", "endsOn": "2031-03-01", "reason": "Read the order again"}""")
                .then()
                .statusCode(200)
                .body("terms", containsString("two"))
                .body("warnings.code", contains("longer-than-maximum"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"managingOrganisation\": \"cumbria\"}|422|/managingOrganisation",
                "{\"organisation\": \"cumbria\"}|422|/organisation",
                "{\"state\": \"ENDED\"}|422|/state",
                "{\"linkStatus\": \"NONE\"}|422|/linkStatus",
                "{\"orderType\": null}|422|/orderType",
                "{\"subjectLocation\": \"PRISON\"}|422|/subjectLocation",
                "{\"releasedOn\": \"2024-06-01\"}|422|/releasedOn",
                "{\"colour\": \"red\"}|400|/colour",
            })
    void whatAChangeMayNotSayIsNamed(String patch, int status, String pointer) {
        String location = grant("cheshire-prevent", "2024-03-01", "");

        amend("cheshire-prevent", location, "\"1-FULL\"", patch)
                .then()
                .statusCode(status)
                .body("errors.pointer", hasItem(pointer));
        as("cheshire-prevent").get(location).then().body("version", equalTo(1));
    }

    @Test
    void whoAppliedAndWhoManagesChangeItAndNobodyElse() {
        String location = grant(
                "cheshire-prevent",
                "2024-03-01",
                ", \"managingOrganisation\": \"merseyside\", \"residenceOrganisation\": \"lancashire\"");

        amend("merseyside-prevent", location, "\"1-FULL\"", "{\"subjectLocation\": \"LICENCE\"}")
                .then()
                .statusCode(200);
        amend("cheshire-prevent", location, "\"2-FULL\"", "{\"supervision\": \"PROBATION\"}")
                .then()
                .statusCode(200);
        amend("lancashire-prevent", location, "\"3-FULL\"", "{\"supervision\": \"NONE\"}")
                .then()
                .statusCode(403)
                .body("detail", containsString("orders:manage"));
        amend("cumbria-prevent", location, "\"3-FULL\"", "{\"supervision\": \"NONE\"}")
                .then()
                .statusCode(403)
                .body("detail", not(containsString("cheshire")));
        amend("rocu-coordinator", location, "\"3-FULL\"", "{\"supervision\": \"NONE\"}")
                .then()
                .statusCode(403);
        amend("cheshire-officer", location, "\"3-FULL\"", "{\"supervision\": \"NONE\"}")
                .then()
                .statusCode(403);
    }
}
