package rocu.soc.orders.lifecycle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.orders.Api.ORDERS;
import static rocu.soc.orders.Api.anyReference;
import static rocu.soc.orders.Api.as;
import static rocu.soc.orders.Api.grant;
import static rocu.soc.orders.Api.json;
import static rocu.soc.orders.Api.scpo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.web.json.StrictJson;

@QuarkusTest
class OrderGrantTest {

    @Test
    void anOrderThatWasGrantedIsReadAgainAndIsInSomebodysHands() {
        json("cheshire-prevent", scpo("2024-03-01", """
                , "court": "Chester Crown Court", "powerOfArrest": true, "managingUnit": "Lifetime offender unit",
                  "manager": {"userId": "dc4711", "name": "Sam Sample"}, "subjectLocation": "LICENCE",
                  "supervision": "PROBATION", "threatReference": "nw-zzzz-zzz7"
                """))
                .post(ORDERS)
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(ORDERS + "/[0-9a-f-]{36}"))
                .header("ETag", matchesPattern("\"1-FULL-\\d{4}-\\d\\d-\\d\\d-linked\""))
                .body("reference", matchesPattern("NW-[0-9A-Z]{4}-[0-9A-Z]{4}"))
                .body("organisation", equalTo("cheshire"))
                .body("managingOrganisation", equalTo("cheshire"))
                .body("manager.name", equalTo("Sam Sample"))
                .body("inForceFrom", equalTo("2024-03-01"))
                .body("endsOn", equalTo("2029-03-01"))
                .body("startsOnRelease", equalTo(false))
                .body("powerOfArrest", equalTo(true))
                .body("linkStatus", equalTo("PENDING"))
                .body("threatReference", equalTo("NW-ZZZZ-ZZZ7"))
                .body("marking", equalTo("OFFICIAL_SENSITIVE"))
                .body("handling", equalTo("P"))
                .body("warnings", empty());

        as("cheshire-prevent")
                .get(grant("cheshire-prevent", "2024-03-01", ""))
                .then()
                .statusCode(200)
                .body("subjectLocation", equalTo("UNKNOWN"))
                .body("supervision", equalTo("UNKNOWN"))
                .body("linkStatus", equalTo("NONE"))
                .body("warnings", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCPO    | 2024-03-01 | 2029-03-02 | PERSON   | longer-than-maximum  | HIGH",
                "STPO    | 2024-03-01 | 2029-02-28 | PERSON   | shorter-than-minimum | HIGH",
                "SCPO    | 2024-03-01 | 2029-03-01 | PREMISES | subject-kind         | HIGH",
                "KCPO    | 2024-03-01 | 2025-03-01 | PERSON   | not-available-here   | HIGH",
                "DAPO    | 2026-03-01 | 2027-03-01 | PERSON   | not-in-force         | MEDIUM",
                "RESPECT_ORDER | 2026-05-01 | 2027-05-01 | PERSON | not-commenced      | LOW",
                "TRO     | 2024-03-01 | 2029-03-01 | PERSON   | not-from-release     | HIGH",
                "RESTRAINT_ORDER | 2024-03-01 | 2029-03-01 | PERSON | duration-type  | HIGH",
            })
    void whatTheCatalogueCallsOddIsRecordedWithAWarning(
            String type, String madeOn, String endsOn, String kind, String warning, String confidence) {
        json("cheshire-prevent", """
                {"orderType": "%s", "madeOn": "%s", "endsOn": "%s", "durationType": "FIXED",
                 "orderSubject": {"kind": "%s", "name": "Alex Example"}}""".formatted(type, madeOn, endsOn, kind))
                .post(ORDERS)
                .then()
                .statusCode(201)
                .body("warnings.code", hasItem(warning))
                .body("warnings.find { it.code == '" + warning + "' }.confidence", equalTo(confidence));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"orderType\": \"ASBO\"|422|/orderType|unknown-order-type",
                "\"orderType\": \"SCPO\", \"madeOn\": \"2006-12-31\"|422|/orderType|not-in-force",
                "\"madeOn\": \"2199-01-01\", \"endsOn\": \"2199-02-01\"|422|/madeOn|in-the-future",
                "\"endsOn\": \"2024-03-01\"|422|/endsOn|before-its-beginning",
                "\"endsOn\": null|422|/endsOn|required",
                "\"durationType\": \"UNTIL_FURTHER_ORDER\"|422|/endsOn|not-taken",
                "\"durationType\": \"FOR_EVER\"|422|/durationType|unknown-code",
                "\"orderSubject\": null|422|/orderSubject|required",
                "\"orderSubject\": \"Alex\"|400|/orderSubject|wrong-type",
                "\"orderSubject\": {\"kind\": \"PERSON\"}|422|/orderSubject/name|required",
                "\"orderSubject\": {\"kind\": \"CASH\", \"name\": \"x\", \"dateOfBirth\": \"2000-01-01\"}|422|/orderSubject/dateOfBirth|not-taken",
                "\"orderSubject\": {\"kind\": \"CASH\", \"name\": \"x\"}, \"subjectLocation\": \"CUSTODY\"|422|/subjectLocation|not-taken",
                "\"startsOnRelease\": \"yes\"|400|/startsOnRelease|wrong-type",
                "\"releasedOn\": \"2024-05-01\"|422|/releasedOn|not-taken",
                "\"managingOrganisation\": \"hmpps\"|422|/managingOrganisation|unknown-organisation",
                "\"managingOrganisation\": \"atlantis\"|422|/managingOrganisation|unknown-organisation",
                "\"residenceOrganisation\": \"nwrocu\"|422|/residenceOrganisation|unknown-organisation",
                "\"handling\": \"C\"|422|/handlingConditions|required",
                "\"threatId\": \"NW-1\"|422|/threatId|not-an-id",
                "\"threatReference\": \"NW-0000-0001\"|422|/threatReference|unknown-threat",
                "\"manager\": {\"name\": \"x\"}|422|/manager/userId|required",
                "\"state\": \"IN_FORCE\"|400|/state|unknown-member",
                "\"terms\": \"a\\u0000b\"|422|/terms|control-character",
                "\"orderSubject\": {\"kind\": \"PERSON\", \"name\": \"A\\u200blex\"}|422|/orderSubject/name|invisible-character",
                "\"orderSubject\": {\"kind\": \"PERSON\", \"name\": \"A\\u00a0B\"}|422|/orderSubject/name|invisible-character",
                "\"court\": \"Chester\\nCrown Court\"|422|/court|control-character",
            })
    void badInputIsNamedByItsPlace(String members, int status, String pointer, String code) {
        ObjectNode body = StrictJson.object(scpo("2024-03-01", "").getBytes(UTF_8));
        body.setAll(StrictJson.object(("{" + members + "}").getBytes(UTF_8)));

        json("cheshire-prevent", body.toString())
                .post(ORDERS)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer))
                .body("errors.find { it.pointer == '" + pointer + "' }.code", equalTo(code));
    }

    @Test
    void onlyWhoAppliesForOrdersRecordsThem() {
        json("cheshire-analyst", scpo("2024-03-01", "")).post(ORDERS).then().statusCode(403);
        json("partner-hmpps", scpo("2024-03-01", "")).post(ORDERS).then().statusCode(403);
        json("rocu-coordinator", scpo("2024-03-01", ""))
                .post(ORDERS)
                .then()
                .statusCode(201)
                .body("organisation", equalTo("nwrocu"));
    }

    @Test
    void aRepeatedRequestHasOneEffect() {
        String key = anyReference();
        String source = ", \"sourceSystem\": \"case-book\", \"sourceReference\": \"%s\"".formatted(anyReference());
        String body = scpo("2024-03-01", source);
        String first = json("cheshire-prevent", body)
                .header("Idempotency-Key", key)
                .post(ORDERS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        json("cheshire-prevent", body)
                .header("Idempotency-Key", key)
                .post(ORDERS)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .header("Location", first);
        json("cheshire-prevent", scpo("2024-03-02", ""))
                .header("Idempotency-Key", key)
                .post(ORDERS)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        json("cheshire-prevent", body)
                .post(ORDERS)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/source-reference-taken"));
    }

    @Test
    void identifiersOfTheSubjectAreKept() {
        String location = json("merseyside-prevent", """
                {"orderType": "SCPO", "madeOn": "2024-03-01", "endsOn": "2026-03-01", "durationType": "FIXED",
                 "orderSubject": {"kind": "PERSON", "name": "Alex Example", "dateOfBirth": "1990-01-31",
                                  "identifiers": [{"scheme": "PNC", "value": "90/1A"}, {"scheme": "CRO", "value": "2"}]}}""")
                .post(ORDERS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");

        as("merseyside-prevent")
                .get(location)
                .then()
                .body("orderSubject.dateOfBirth", equalTo("1990-01-31"))
                .body("orderSubject.identifiers", hasSize(2))
                .body("orderSubject.identifiers.scheme", contains("PNC", "CRO"));
        as("merseyside-officer")
                .get(location)
                .then()
                .statusCode(200)
                .body("orderSubject.name", equalTo("Alex Example"))
                .body("orderSubject.dateOfBirth", nullValue())
                .body("orderSubject.identifiers", nullValue());
    }
}
