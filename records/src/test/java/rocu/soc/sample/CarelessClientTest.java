package rocu.soc.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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

    @Test
    void aFormIsNoBody() {
        Sample.as("cheshire-analyst")
                .request()
                .contentType("application/x-www-form-urlencoded")
                .formParam("place", "M6")
                .post(Sample.STOPS)
                .then()
                .statusCode(415)
                .body("detail", containsString("application/json"));
    }

    @Test
    void aPatchThatIsNoMergePatchIsToldWhatIsOne() {
        ApiCaller analyst = Sample.as("cheshire-analyst");
        String id = analyst.recorded(Facts.plain());

        analyst.request()
                .header("If-Match", "\"1-FULL\"")
                .contentType(ApiCaller.JSON)
                .body("{}".getBytes(UTF_8))
                .patch(Sample.STOPS + "/" + id)
                .then()
                .statusCode(415)
                .header("Accept-Patch", equalTo("application/merge-patch+json"))
                .body("detail", containsString("application/merge-patch+json"));
    }

    @Test
    void whoWantsAnotherFormatIsToldWhichThereAre() {
        Sample.as("cheshire-analyst")
                .request()
                .accept("application/xml")
                .get(Sample.STOPS)
                .then()
                .statusCode(406)
                .body("detail", containsString("application/json"));
    }

    @Test
    void aReferenceInThePlaceOfAnIdIsPointedToItsParameter() {
        Sample.as("cheshire-analyst")
                .get(Sample.STOPS + "/NW-7K3Q-92XK")
                .then()
                .statusCode(404)
                .body("detail", containsString("?reference="));
    }

    @ParameterizedTest
    @CsvSource({"2022-06-31, no such day", "31/06/2022, YYYY-MM-DD", "1/6/22, YYYY-MM-DD", "2022-6-1, YYYY-MM-DD"})
    void aDayThatDoesNotExistIsToldFromOneWrittenOtherwise(String day, String mend) {
        ApiCaller analyst = Sample.as("cheshire-analyst");

        analyst.record(Facts.plain().put("stoppedOn", day))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("not-a-day"))
                .body("errors[0].detail", containsString(mend));
        analyst.request()
                .queryParam("stoppedFrom", day)
                .get(Sample.STOPS)
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString(mend));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ID", "/ID/versions", "/ID/versions/1", "/no-id", "/ID/nothing"})
    void aSlashAtTheEndChangesNothing(String below) {
        ApiCaller analyst = Sample.as("cheshire-analyst");
        String address = Sample.STOPS + below.replace("ID", analyst.recorded(Facts.plain()));

        assertThat(analyst.get(address + "/").statusCode())
                .isEqualTo(analyst.get(address).statusCode());
    }

    /** A proxy that compresses an answer weakens its tag. */
    @Test
    void aTagThatWasWeakenedOnTheWayIsToldFromAnOldOne() {
        ApiCaller analyst = Sample.as("cheshire-analyst");
        String id = analyst.recorded(Facts.plain());

        analyst.get(Sample.STOPS + "/" + id).then().header("Cache-Control", containsString("no-transform"));
        analyst.amend(id, "W/\"1-FULL\"", ApiCaller.json("{\"place\": \"M6\"}"))
                .then()
                .statusCode(412)
                .body("detail", containsString("Accept-Encoding: identity"));
        analyst.amend(id, "W/\"2-FULL\"", ApiCaller.json("{\"place\": \"M6\"}"))
                .then()
                .statusCode(412)
                .body("detail", containsString("stands at version 1"));
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
