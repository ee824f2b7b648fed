package rocu.soc.disruption;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.amend;
import static rocu.soc.disruption.Api.anyReference;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.by;
import static rocu.soc.disruption.Api.json;
import static rocu.soc.disruption.Api.record;
import static rocu.soc.disruption.Api.warrant;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** What a careless client sends of a disruption is taken as it was meant, or refused with its place. */
@QuarkusTest
class CarelessClientTest {

    private final String reference = anyReference();

    @Test
    void anAddressIsReadInTheFormInWhichReferencesAreStored() {
        String address = DISRUPTIONS + "/by-source/cheshire-rms/" + reference + "%20";
        String body = warrant("2022-06-01", by(reference));
        for (int status : new int[] {201, 200}) {
            json("cheshire-recorder", body)
                    .urlEncodingEnabled(false)
                    .put(address)
                    .then()
                    .statusCode(status)
                    .header("ETag", "\"1-FULL\"");
        }
    }

    @Test
    void anOfficerMayRepeatAndMendTheOwnPut() {
        String address = DISRUPTIONS + "/by-source/notebook/" + reference;
        for (int status : new int[] {201, 200}) {
            json("cheshire-officer", warrant("2022-06-01", ""))
                    .put(address)
                    .then()
                    .statusCode(status);
        }
        json("cheshire-officer", warrant("2022-06-02", ""))
                .put(address)
                .then()
                .statusCode(200)
                .header("ETag", "\"2-FULL\"")
                .body("occurredOn", equalTo("2022-06-02"));
    }

    @Test
    void anEmptyStatusDoesNotWidenAListAndNobodyPatchesIt() {
        as("cheshire-analyst")
                .queryParam("status", "")
                .get(DISRUPTIONS)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("empty"));
        amend("cheshire-analyst", record("cheshire-analyst", "2022-06-01", ""), "\"1-FULL\"", "{\"status\": null}")
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("read-only"));
    }
}
