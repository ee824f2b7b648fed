package rocu.soc.disruption;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
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
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a careless client sends is refused with its place, and changes nothing in silence. */
@QuarkusTest
class CarelessClientTest {

    private final String reference = anyReference();

    @Test
    void bytesThatAreNotUtf8AreRefusedAndNotReplaced() {
        load(line(reference, "2022-07-01T09:00:00Z", "caf\u00e9").getBytes(ISO_8859_1))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("invalid-encoding"));
        as("cheshire-analyst")
                .contentType("application/json")
                .body(warrant("2022-06-01", ", \"contactUnit\": \"caf\u00e9\"").getBytes(ISO_8859_1))
                .post(DISRUPTIONS)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("invalid-encoding"));
    }

    @Test
    void aNullCharacterInHistoryIsNamed() {
        load(line("a\\u0000b", "2022-07-01T09:00:00Z", "Warrant").getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/lines/1/sourceReference"));
    }

    @Test
    void historyDoesNotOverrideWhatWasRecordedHere() {
        String location = record("cheshire-recorder", "2022-06-01", by(reference));

        load(line(reference, "2022-07-01T09:00:00Z", "Something else")
                        .replace("legacy", "cheshire-rms")
                        .getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("changed-here"));
        as("cheshire-analyst").get(location).then().body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "fourP", "status", "occurredFrom", "sort", "asKnownAt"})
    void anEmptyParameterDoesNotWidenAList(String parameter) {
        as("cheshire-analyst")
                .queryParam(parameter, "")
                .get(DISRUPTIONS)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("empty"));
    }

    @ParameterizedTest
    @CsvSource({"asKnownAt, 2022-01-01, 2023-01-01", "sort, occurredOn, -occurredOn", "limit, 1, 2"})
    void aParameterThatTakesOneValueIsNotGivenTwice(String parameter, String one, String two) {
        as("cheshire-analyst")
                .queryParam(parameter, one, two)
                .get(DISRUPTIONS)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("given-twice"));
    }

    @Test
    void aBodySaysWhatItIs() {
        as("cheshire-analyst")
                .noContentType()
                .body(warrant("2022-06-01", "").getBytes(UTF_8))
                .post(DISRUPTIONS)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

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
    void anOfficerMayRepeatTheOwnPut() {
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
                .statusCode(403)
                .body("detail", equalTo("Your roles do not give the permission disruptions:amend."));
    }

    @ParameterizedTest
    @CsvSource({"id, 422, read-only", "status, 422, read-only", "colour, 400, unknown-member"})
    void aNullIsJudgedLikeAnyOtherValue(String member, int status, String code) {
        String location = record("cheshire-analyst", "2022-06-01", "");

        amend("cheshire-analyst", location, "\"1-FULL\"", "{\"" + member + "\": null}")
                .then()
                .statusCode(status)
                .body("errors.code", hasItem(code));
    }

    private static Response load(byte[] lines) {
        return as("migration").contentType("application/x-ndjson").body(lines).post(DISRUPTIONS + "/historic-loads");
    }

    private static String line(String reference, String knownFrom, String whatWasDone) {
        return """
                {"organisation": "cheshire", "sourceSystem": "legacy", "sourceReference": "%s", "knownFrom": "%s", \
                "actor": "clerk", "occurredOn": "2022-06-01", "whatWasDone": "%s", "fourP": "PURSUE"}
                """.formatted(reference, knownFrom, whatWasDone);
    }
}
