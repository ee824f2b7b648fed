package rocu.soc.sample;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.ApiCaller;

/** The reference of an original names one record, whatever somebody's keyboard or spreadsheet made of it. */
@QuarkusTest
class SourceReferenceTest {

    private final ApiCaller analyst = Sample.as("cheshire-analyst");

    private final String unique = UUID.randomUUID().toString();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CAFÉ 26/%s ",
                "\tCAFÉ 26/%s\n",
                "\u00a0CAFÉ 26/%s",
                "CAFÉ 26/%s\u00a0",
                "\ufeffCAFÉ 26/%s",
                "CAFÉ 26/%s\u200b",
                "CAFÉ 26/%s\u00ad",
                "\u200eCAFÉ 26/%s",
                "\u202eCAFÉ 26/%s\u202c",
                "CAFÉ 26/%s\u2060",
                "CAFÉ 26/%s\u3000",
                "CAFÉ 26/%s\u2028",
                "CAFÉ 26/%s\ufe0f",
                "CAFÉ  26/%s",
                "CAFE\u0301 26/%s",
                "ＣＡＦÉ 26/%s",
                "CAFÉ ２６/%s",
                "CAFÉ 𝟐𝟔/%s",
                "CAFÉ 26／%s"
            })
    void aLookAlikeIsTheReferenceThatIsTaken(String lookAlike) {
        String reference = "CAFÉ 26/" + unique;
        record("niche", reference).statusCode(201).body("sourceReference", equalTo(reference));

        record("niche", lookAlike.formatted(unique))
                .statusCode(409)
                .body("type", equalTo("/problems/source-reference-taken"));
        analyst.get(Sample.STOPS + "?sourceReference="
                        + URLEncoder.encode(lookAlike.formatted(unique), StandardCharsets.UTF_8))
                .then()
                .statusCode(200)
                .body("items.sourceReference", contains(reference));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xa0, 0xad, 0x34f, 0x2009, 0x200b, 0x200d, 0x202d, 0x2060, 0xfe0e, 0xfeff})
    void whatDoesNotShowInsideAReferenceIsRefusedWithItsCodePoint(int character) {
        String lookAlike = "CAFÉ" + Character.toString(character) + "26/" + unique;

        record("niche", lookAlike)
                .statusCode(422)
                .body("errors.pointer", contains("/sourceReference"))
                .body("errors.detail", contains(startsWith("U+%04X ".formatted(character))));
        analyst.get(Sample.STOPS + "?sourceReference=" + URLEncoder.encode(lookAlike, StandardCharsets.UTF_8))
                .then()
                .statusCode(400)
                .body("errors.code", contains("invisible-character"));
    }

    @Test
    void caseAndDashesCount() {
        record("niche", "A-1/" + unique).statusCode(201);
        record("niche", "a-1/" + unique).statusCode(201);
        record("niche", "A\u20131/" + unique).statusCode(201);
        record("Niche", "A-1/" + unique).statusCode(201);
    }

    @Test
    void historyIsKnownByTheSameReference() {
        String line = """
                {"organisation": "cheshire", "sourceSystem": "%s", "sourceReference": "%s", "knownFrom": "%s", \
                "actor": "clerk", "stoppedOn": "2022-06-01", "place": "M6", "account": "A van"}
                """;
        Sample.as("migration")
                .load(line.formatted("legacy", "7/" + unique, "2022-07-01T09:00:00Z")
                        + line.formatted("\u00a0legacy", "７/" + unique + "\u200b", "2022-07-02T09:00:00Z"))
                .then()
                .statusCode(200);

        analyst.get(Sample.STOPS + "?sourceReference=7/" + unique)
                .then()
                .body("items", hasSize(1))
                .body("items.version", contains(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/recordedBy/userId", "/recordedBy/unit", "/place", "/contactUnit"})
    void noNameTakesWhatDoesNotShow(String pointer) {
        ObjectNode said = stop("niche", unique);
        ObjectNode recordedBy =
                said.putObject("recordedBy").put("userId", "pc1").put("unit", "Crewe");
        String member = pointer.substring(pointer.lastIndexOf('/') + 1);
        (pointer.startsWith("/recordedBy") ? recordedBy : said).put(member, "a\u200bb");

        analyst.record(said)
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.detail", hasItem(startsWith("U+200B ")));
    }

    private ValidatableResponse record(String system, String reference) {
        return analyst.record(stop(system, reference)).then();
    }

    private static ObjectNode stop(String system, String reference) {
        return Facts.plain().put("sourceSystem", system).put("sourceReference", reference);
    }
}
