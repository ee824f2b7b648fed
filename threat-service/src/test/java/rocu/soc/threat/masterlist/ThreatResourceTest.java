package rocu.soc.threat.masterlist;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.threat.Api.THREATS;
import static rocu.soc.threat.Api.amend;
import static rocu.soc.threat.Api.anyReference;
import static rocu.soc.threat.Api.as;
import static rocu.soc.threat.Api.identify;
import static rocu.soc.threat.Api.json;
import static rocu.soc.threat.Api.ocg;

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
            @ResourceArg(name = "service", value = "threat"),
            @ResourceArg(name = "with", value = "postgres,keycloak")
        })
class ThreatResourceTest {

    @Test
    void whatWasIdentifiedIsReadAgain() {
        String location = identify("cheshire-analyst", """
                , "crimeTypes": ["FIREARMS", "MONEY_LAUNDERING"], "narrative": "Supplies Warrington"
                """);

        as("cheshire-analyst")
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"1-FULL\"")
                .body("reference", matchesPattern("NW-[0-9A-Z]{4}-[0-9A-Z]{4}"))
                .body("organisation", equalTo("cheshire"))
                .body("region", equalTo("north-west"))
                .body("threatType", equalTo("OCG"))
                .body("crimeTypes", contains("FIREARMS", "MONEY_LAUNDERING"))
                .body("marking", equalTo("OFFICIAL_SENSITIVE"))
                .body("soc", equalTo(true))
                .body("phase", equalTo("IDENTIFIED"))
                .body("moderationStatus", equalTo("NOT_ASSESSED"))
                .body("tier", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "cheshire-analyst, 200, FULL",
        "cheshire-lead,    200, FULL",
        "cheshire-recorder,200, FULL",
        "rocu-analyst,     200, FULL",
        "rocta-moderator,  200, FULL",
        "cumbria-analyst,  200, SUMMARY",
        "cumbria-recorder, 200, SUMMARY",
        "cheshire-lro,     403, ''",
        "merseyside-lro,   403, ''",
        "nca-analyst,      404, ''",
        "cheshire-officer, 403, ''",
        "partner-hmpps,    403, ''",
        "inspector,        403, ''",
        "auditor,          403, ''",
        "admin,            403, ''",
        "migration,        403, ''",
        "siu,              403, ''",
    })
    void everybodySeesWhatThePolicyGives(String persona, int status, String level) {
        String location = identify("cheshire-analyst", "");

        Response answer = as(persona).get(location);

        answer.then().statusCode(status);
        if (status == 200) {
            answer.then().header("ETag", "\"1-" + level + "\"");
        }
    }

    @Test
    void aForceOfTheRegionSeesWhomToCallAndNoCrimeTypes() {
        String sensitive = identify("cheshire-analyst", "");
        String official = identify("cheshire-analyst", ", \"marking\": \"OFFICIAL\", \"crimeTypes\": [\"FRAUD\"]");

        as("cumbria-analyst")
                .get(sensitive)
                .then()
                .body("organisation", equalTo("cheshire"))
                .body("contactUnit", equalTo("SOC unit"))
                .body("keySet()", hasItems("id", "reference", "threatType", "phase"))
                .body("keySet()", not(hasItem("primaryCrimeType")))
                .body("keySet()", not(hasItem("workingTitle")))
                .body("keySet()", not(hasItem("places")))
                .body("keySet()", not(hasItem("moderationStatus")));
        as("cumbria-analyst")
                .get(official)
                .then()
                .body("primaryCrimeType", equalTo("DRUG_SUPPLY"))
                .body("crimeTypes", contains("FRAUD"))
                .body("workingTitle", nullValue());
    }

    @Test
    void whomItAffectsAndWhoSupportsSeesAll() {
        String location = identify(
                "cheshire-analyst",
                ", \"affectedOrganisations\": [\"cumbria\"], \"supportingOrganisations\": [\"nca\"]");

        as("cumbria-analyst").get(location).then().statusCode(200).body("workingTitle", equalTo("Operation Heron"));
        as("nca-analyst").get(location).then().statusCode(200).body("workingTitle", equalTo("Operation Heron"));
        amend("cumbria-analyst", location, "\"1-FULL\"", "{\"soc\": false}")
                .then()
                .statusCode(403)
                .body("detail", containsString("threats:amend"));
    }

    @ParameterizedTest
    @CsvSource({
        "cheshire-officer, 403",
        "cheshire-lead, 403",
        "cheshire-recorder, 403",
        "partner-hmpps, 403",
        "rocu-analyst, 403",
        "nca-analyst, 201",
        "rocu-coordinator, 201",
    })
    void analystsOfForcesAndAgenciesIdentify(String persona, int status) {
        json(persona, ocg("")).post(THREATS).then().statusCode(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|422|/workingTitle",
                "{\"threatType\": \"GANG\"}|422|/threatType",
                "{\"primaryCrimeType\": \"LITTERING\"}|422|/primaryCrimeType",
                "{\"primaryCrimeType\": \"\\u0000\"}|422|/primaryCrimeType",
                "{\"crimeTypes\": [\"FRAUD\", \"FRAUD\"]}|422|/crimeTypes/1",
                "{\"primaryCrimeType\": \"FRAUD\", \"crimeTypes\": [\"FRAUD\"]}|422|/crimeTypes/0",
                "{\"crimeTypes\": [7]}|400|/crimeTypes/0",
                "{\"crimeTypes\": \"FRAUD\"}|400|/crimeTypes",
                "{\"places\": []}|422|/places",
                "{\"places\": [\"atlantis\"]}|422|/places/0",
                "{\"marking\": \"SECRET\"}|422|/marking",
                "{\"affectedOrganisations\": [\"hmpps\"]}|422|/affectedOrganisations/0",
                "{\"supportingOrganisations\": [\"cheshire\"]}|422|/supportingOrganisations/0",
                "{\"soc\": \"yes\"}|400|/soc",
                "{\"tier\": 1}|400|/tier",
                "{\"phase\": \"ACTIVE\"}|400|/phase",
                "{\"groups\": [\"cheshire-x\"]}|400|/groups",
                "{\"sourceSystem\": \"niche\"}|422|/sourceReference",
                "{\"colour\": \"red\"}|400|/colour",
            })
    void whatCannotBeTakenIsNamed(String body, int status, String pointer) {
        json("cheshire-analyst", body).post(THREATS).then().statusCode(status).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aSourceReferenceNamesOneThreatAndTellsNoMore() {
        String source = ", \"sourceSystem\": \"niche\", \"sourceReference\": \"%s\"".formatted(anyReference());
        String location = identify("cheshire-analyst", source);

        json("cheshire-analyst", ocg(source))
                .post(THREATS)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/source-reference-taken"))
                .body("detail", not(containsString("NW-")));
        as("cheshire-analyst").get(location).then().body("sourceSystem", equalTo("niche"));
        json("cumbria-analyst", ocg(source)).post(THREATS).then().statusCode(201);
    }

    @Test
    void aRepeatedRequestHasOneEffect() {
        String key = anyReference();
        String first = json("cheshire-analyst", ocg(""))
                .header("Idempotency-Key", key)
                .post(THREATS)
                .header("Location");

        json("cheshire-analyst", ocg(""))
                .header("Idempotency-Key", key)
                .post(THREATS)
                .then()
                .statusCode(201)
                .header("Location", first)
                .header("Idempotent-Replayed", "true");
    }

    @Test
    void whatIsNoThreatIsNotThere() {
        as("cheshire-analyst").get(THREATS + "/7").then().statusCode(404);
        as("cheshire-analyst").get(THREATS + "/" + anyReference()).then().statusCode(404);
        as("cheshire-analyst")
                .get(identify("cheshire-analyst", "") + "/versions/2")
                .then()
                .statusCode(404);
    }
}
