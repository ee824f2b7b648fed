package rocu.soc.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.ApiCaller;

/** What a careless client sends is refused with its place, and changes nothing in silence. */
@QuarkusTest
class CarelessClientTest {

    private final String reference = UUID.randomUUID().toString();

    @Test
    void bytesThatAreNotUtf8AreRefusedAndNotReplaced() {
        load(line(reference, "2022-07-01T09:00:00Z", "caf\u00e9").getBytes(ISO_8859_1))
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("invalid-encoding"));
        Sample.as("cheshire-analyst")
                .request()
                .contentType(ApiCaller.JSON)
                .body(Facts.plain().put("contactUnit", "caf\u00e9").toString().getBytes(ISO_8859_1))
                .post(Sample.STOPS)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("invalid-encoding"));
    }

    @Test
    void aNullCharacterInHistoryIsNamed() {
        load(line("a\\u0000b", "2022-07-01T09:00:00Z", "A van").getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/lines/1/sourceReference"));
    }

    @Test
    void historyDoesNotOverrideWhatWasRecordedHere() {
        ObjectNode said = Facts.plain().put("sourceReference", reference);
        said.putObject("recordedBy").put("userId", "pc1234").put("unit", "Macclesfield");
        String id = Sample.as("cheshire-recorder").recorded(said);

        load(line(reference, "2022-07-01T09:00:00Z", "Something else")
                        .replace("legacy", "cheshire-rms")
                        .getBytes(UTF_8))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("changed-here"));
        Sample.as("cheshire-analyst").get(Sample.STOPS + "/" + id).then().body("version", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"organisation", "outcome", "askedBy", "stoppedFrom", "sort", "asKnownAt"})
    void anEmptyParameterDoesNotWidenAList(String parameter) {
        Sample.as("cheshire-analyst")
                .get(Sample.STOPS + "?" + parameter + "=")
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("empty"));
    }

    @ParameterizedTest
    @CsvSource({"asKnownAt, 2022-01-01, 2023-01-01", "sort, stoppedOn, -stoppedOn", "limit, 1, 2"})
    void aParameterThatTakesOneValueIsNotGivenTwice(String parameter, String one, String two) {
        Sample.as("cheshire-analyst")
                .get(Sample.STOPS + "?" + parameter + "=" + one + "&" + parameter + "=" + two)
                .then()
                .statusCode(400)
                .body("errors.code", hasItem("given-twice"));
    }

    @Test
    void aBodySaysWhatItIs() {
        Sample.as("cheshire-analyst")
                .request()
                .noContentType()
                .body(Facts.plain().toString().getBytes(UTF_8))
                .post(Sample.STOPS)
                .then()
                .statusCode(415)
                .body("type", equalTo("/problems/unsupported-media-type"));
    }

    @ParameterizedTest
    @CsvSource({"id, 422, read-only", "recordedAt, 422, read-only", "colour, 400, unknown-member"})
    void aNullIsJudgedLikeAnyOtherValue(String member, int status, String code) {
        ApiCaller analyst = Sample.as("cheshire-analyst");
        String id = analyst.recorded(Facts.plain());

        analyst.amend(id, "\"1-FULL\"", ApiCaller.json("{\"" + member + "\": null}"))
                .then()
                .statusCode(status)
                .body("errors.code", hasItem(code));
    }

    private static Response load(byte[] lines) {
        return Sample.as("migration")
                .request()
                .contentType("application/x-ndjson")
                .body(lines)
                .post(Sample.STOPS + "/historic-loads");
    }

    private static String line(String reference, String knownFrom, String account) {
        return """
                {"organisation": "cheshire", "sourceSystem": "legacy", "sourceReference": "%s", "knownFrom": "%s", \
                "actor": "clerk", "stoppedOn": "2022-06-01", "place": "M6", "account": "%s"}
                """.formatted(reference, knownFrom, account);
    }
}
