package rocu.soc.disruption.recording;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.anyReference;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.by;
import static rocu.soc.disruption.Api.json;
import static rocu.soc.disruption.Api.warrant;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BySourceTest {

    private static final String SYSTEM = "cheshire-rms";

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
}
