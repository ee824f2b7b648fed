package rocu.soc.disruption.recording;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.anyReference;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.by;
import static rocu.soc.disruption.Api.json;
import static rocu.soc.disruption.Api.warrant;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BySourceTest {

    private static final String SYSTEM = "cheshire-rms";

    private static final String QUERY = DISRUPTIONS + "/by-source";
    private static final String BY = ", \"recordedBy\": {\"userId\": \"pc1234\", \"unit\": \"Crewe\"}";

    private final String reference = anyReference();
    private final String address = DISRUPTIONS + "/by-source/" + SYSTEM + "/" + reference;

    @Test
    void aForceSystemKeepsItsRecordInStepByItsOwnReference() {
        json("cheshire-recorder", warrant("2022-06-01", by(reference)))
                .put(address)
                .then()
                .statusCode(201)
                .header("ETag", "\"1-FULL\"")
                .body("sourceSystem", equalTo(SYSTEM))
                .body("sourceReference", equalTo(reference));
        json("cheshire-recorder", warrant("2022-06-01", by(reference)))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"1-FULL\"");
        json("cheshire-recorder", warrant("2022-06-02", by(reference)))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2-FULL\"")
                .body("occurredOn", equalTo("2022-06-02"));

        as("cheshire-recorder").get(address).then().statusCode(200).body("version", equalTo(2));
        as("cumbria-recorder").get(address).then().statusCode(404);
    }

    @Test
    void conditionsOnAPutAreHonoured() {
        json("cheshire-recorder", warrant("2022-06-01", by(reference)))
                .header("If-Match", "*")
                .put(address)
                .then()
                .statusCode(412);
        json("cheshire-recorder", warrant("2022-06-01", by(reference)))
                .header("If-None-Match", "*")
                .put(address)
                .then()
                .statusCode(201);
        json("cheshire-recorder", warrant("2022-06-02", by(reference)))
                .header("If-None-Match", "*")
                .put(address)
                .then()
                .statusCode(412);
        json("cheshire-recorder", warrant("2022-06-02", by(reference)))
                .header("If-Match", "\"2-FULL\"")
                .put(address)
                .then()
                .statusCode(412);
    }

    @Test
    void aWithdrawnOneIsNotBroughtBackByAPut() {
        json("cheshire-recorder", warrant("2022-06-01", by(reference)))
                .put(address)
                .then()
                .statusCode(201);

        as("cheshire-recorder").delete(address).then().statusCode(400).body("errors.pointer", hasItem("reason"));
        as("cheshire-recorder")
                .queryParam("reason", "Recorded twice")
                .delete(address)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("recordedByUser"));
        for (int i = 0; i < 2; i++) {
            as("cheshire-recorder")
                    .queryParam("reason", "Recorded twice")
                    .queryParam("recordedByUser", "pc1234")
                    .queryParam("recordedByUnit", "Macclesfield")
                    .delete(address)
                    .then()
                    .statusCode(200)
                    .header("ETag", "\"2-FULL\"")
                    .body("status", equalTo("WITHDRAWN"));
        }
        json("cheshire-recorder", warrant("2022-06-03", by(reference)))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2-FULL\"")
                .body("status", equalTo("WITHDRAWN"))
                .body("occurredOn", equalTo("2022-06-01"));
    }

    @Test
    void theAddressSpeaksForTheCallersOwnSystem() {
        json("cheshire-recorder", warrant("2022-06-01", by(reference)))
                .put(DISRUPTIONS + "/by-source/other-system/" + reference)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/sourceSystem"));
        json("cheshire-recorder", warrant("2022-06-01", by("another")))
                .put(address)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/sourceReference"));
        as("cheshire-recorder")
                .queryParam("reason", "x")
                .queryParam("recordedByUser", "pc1234")
                .queryParam("recordedByUnit", "Macclesfield")
                .delete(address)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NICHE\\2026\\%s",
                "A//%s",
                "%s/",
                "./%s",
                "%s/.",
                "%s/..",
                "A/../%s",
                "?%s#",
                "%%2F%s",
                "A&reference=%s"
            })
    void everyReferenceThatIsTakenIsReachedByTheQuery(String form) {
        String given = form.formatted(reference);
        as("cheshire-recorder")
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "occurredOn", "2022-06-01",
                        "whatWasDone", "Warrant",
                        "fourP", "PURSUE",
                        "sourceReference", given,
                        "recordedBy", Map.of("userId", "pc1234", "unit", "Crewe")))
                .post(DISRUPTIONS)
                .then()
                .statusCode(201);

        query("cheshire-recorder", given)
                .get(QUERY)
                .then()
                .statusCode(200)
                .header("ETag", "\"1-FULL\"")
                .body("sourceReference", equalTo(given));
        query("cumbria-recorder", given).get(QUERY).then().statusCode(404);
        query("cheshire-recorder", given)
                .contentType(ContentType.JSON)
                .body(warrant("2022-06-02", BY))
                .put(QUERY)
                .then()
                .statusCode(200)
                .header("ETag", "\"2-FULL\"")
                .body("occurredOn", equalTo("2022-06-02"));
        query("cheshire-recorder", given)
                .queryParam("reason", "Recorded twice")
                .queryParam("recordedByUser", "pc1234")
                .queryParam("recordedByUnit", "Crewe")
                .delete(QUERY)
                .then()
                .statusCode(200)
                .body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void theQueryRecordsWhatIsNew() {
        query("cheshire-recorder", "A//" + reference)
                .contentType(ContentType.JSON)
                .body(warrant("2022-06-01", BY))
                .put(QUERY)
                .then()
                .statusCode(201)
                .body("sourceSystem", equalTo(SYSTEM))
                .body("sourceReference", equalTo("A//" + reference));
    }

    @Test
    void aKeyThatWasUsedForAnotherReferenceIsNotAnsweredWithItsRecord() {
        for (int i = 0; i < 2; i++) {
            query("cheshire-recorder", reference)
                    .header("Idempotency-Key", reference)
                    .contentType(ContentType.JSON)
                    .body(warrant("2022-06-01", BY))
                    .put(QUERY)
                    .then()
                    .statusCode(201)
                    .body("sourceReference", equalTo(reference));
        }
        query("cheshire-recorder", reference + "-2")
                .header("Idempotency-Key", reference)
                .contentType(ContentType.JSON)
                .body(warrant("2022-06-01", BY))
                .put(QUERY)
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"system", "reference"})
    void aQueryThatNamesHalfOfASourceIsToldTheOther(String missing) {
        as("cheshire-recorder")
                .queryParam(missing.equals("system") ? "reference" : "system", "x")
                .get(QUERY)
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(missing));
    }

    @Test
    void theAddressIsReadAsReferencesAreStored() {
        json("cheshire-recorder", warrant("2022-06-01", by(reference)))
                .urlEncodingEnabled(false)
                .put(address + "%C2%A0")
                .then()
                .statusCode(201)
                .body("sourceReference", equalTo(reference));
        as("cheshire-recorder")
                .urlEncodingEnabled(false)
                .get(address + "%E2%80%8B")
                .then()
                .statusCode(200);
        as("cheshire-recorder")
                .urlEncodingEnabled(false)
                .get(address + "%C2%A0x")
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("reference"))
                .body("errors.detail", hasItem(startsWith("U+00A0 ")));
        query("cheshire-recorder", "a\u200b" + reference)
                .contentType(ContentType.JSON)
                .body(warrant("2022-06-01", BY))
                .put(QUERY)
                .then()
                .statusCode(422);
    }

    private static RequestSpecification query(String persona, String reference) {
        return as(persona).queryParam("system", SYSTEM).queryParam("reference", reference);
    }
}
