package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.sample.relay.Behind;

/** What is personal is erased where two people agree on it, of the versions they name, and does not come back (DPA 2018 ss46-48). */
@QuarkusTest
class ErasureTest {

    private static final String RECORD = """
            {"scope": "RECORD", "ground": "RETENTION_ENDED", "reason": "Review R-7 found no ground to keep it"}""";
    private static final String EARLIER = """
            {"scope": "EARLIER_VERSIONS", "members": ["/account"], "ground": "RIGHT_TO_RECTIFICATION",
             "reason": "Another man"}""";
    private static final String CARRY_OUT = "{\"decision\": \"CARRY_OUT\"}";

    private final ApiCaller analyst = Sample.as("cheshire-analyst");
    private final String name = "Driver " + UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT to_jsonb(v)::text FROM vehicle_stop_version v WHERE record_id = ?",
                "SELECT to_jsonb(s)::text FROM vehicle_stop s WHERE id = ?",
                "SELECT convert_from(coalesce(body, ''), 'UTF8') || headers::text FROM idempotency WHERE record = ?",
                "SELECT convert_from(coalesce(payload, ''), 'UTF8') FROM outbox WHERE aggregate_id = ?",
                "SELECT to_jsonb(a)::text FROM audit_entry a WHERE ? = ANY (records)",
            })
    void noTableKeepsWhatWasErased(String everything) throws Exception {
        String id = recorded(UUID.randomUUID().toString());
        amend(id, "{\"grounds\": \"Known as " + name + "\", \"reason\": \"" + name + "\"}")
                .statusCode(200);
        assertThat(Behind.ask(everything, UUID.fromString(id))).isNotEmpty();

        dispose(id);

        assertThat(Behind.ask(everything, UUID.fromString(id))).noneMatch(row -> row.contains(name));
    }

    @Test
    void nothingMoreIsSaidOfADisposedRecord() throws Exception {
        String id = recorded(UUID.randomUUID().toString());
        dispose(id);

        amend(id, "{\"outcome\": \"ARREST\"}").statusCode(409).body("type", equalTo("/problems/disposed"));
        propose("cheshire-records", id, RECORD).statusCode(409).body("type", equalTo("/problems/disposed"));
    }

    @Test
    void theReferenceOfADisposedRecordIsNotTakenAgainByALookAlike() throws Exception {
        String reference = UUID.randomUUID().toString();
        ObjectNode said = Facts.plain().put("sourceSystem", "niche").put("sourceReference", reference);
        dispose(analyst.recorded(said));

        for (String lookAlike : List.of(reference, reference + "\u00a0", "\ufeff" + reference, reference + "\u200b")) {
            analyst.record(said.put("sourceReference", lookAlike))
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/source-reference-taken"));
        }
    }

    @Test
    void aWrongAccountIsErasedOfEarlierVersionsAlone() throws Exception {
        String id = recorded(UUID.randomUUID().toString());
        amend(id, "{\"grounds\": \"No plate\"}").statusCode(200);
        amend(id, "{\"account\": \"The right man\", \"reason\": \"Another man\"}")
                .statusCode(200);

        decide("cheshire-reviewer", id, proposed(id, EARLIER), CARRY_OUT)
                .statusCode(200)
                .body("status", equalTo("CARRIED_OUT"));

        analyst.get(Sample.STOPS + "/" + id)
                .then()
                .body("account", equalTo("The right man"))
                .body("erased", nullValue())
                .header("ETag", containsString("3-FULL"));
        analyst.get(Sample.STOPS + "/" + id + "/versions/2")
                .then()
                .body("account", nullValue())
                .body("grounds", equalTo("No plate"));
        amend(id, "{\"outcome\": \"ARREST\"}").statusCode(200);
    }

    @Test
    void whatStandsInTheFirstVersionAloneIsCorrectedFirst() {
        String id = recorded(UUID.randomUUID().toString());

        propose("cheshire-records", id, EARLIER).statusCode(422).body("errors[0].code", equalTo("nothing-to-erase"));
    }

    @Test
    void nobodyDecidesOnTheirOwnProposal() throws Exception {
        String id = recorded(UUID.randomUUID().toString());
        String proposal = proposed(id, RECORD);

        decide("cheshire-records", id, proposal, CARRY_OUT)
                .statusCode(403)
                .body("type", equalTo("/problems/own-proposal"));
        propose("cheshire-reviewer", id, RECORD).statusCode(409);
        decide("cheshire-reviewer", id, proposal, "{\"decision\": \"REFUSE\"}").statusCode(422);
        decide("cheshire-reviewer", id, proposal, "{\"decision\": \"REFUSE\", \"reason\": \"Still needed\"}")
                .statusCode(200)
                .body("status", equalTo("REFUSED"));
        decide("cheshire-reviewer", id, proposal, CARRY_OUT).statusCode(409);
        analyst.get(Sample.STOPS + "/" + id).then().body("account", notNullValue());
        Sample.as("cheshire-records")
                .get(Sample.STOPS + "/" + id + "/erasures")
                .then()
                .statusCode(200)
                .body("items.status", equalTo(List.of("REFUSED")));
    }

    @ParameterizedTest
    @CsvSource({
        "cheshire-analyst,   403",
        "rocu-records,       404",
        "merseyside-records, 404",
        "cheshire-officer,   403",
        "partner-hmpps,      403",
        "admin,              403",
    })
    void onlyTheRecordsManagersOfTheOwnerMayPropose(String persona, int status) {
        propose(persona, recorded(UUID.randomUUID().toString()), RECORD).statusCode(status);
    }

    @Test
    void aRepeatedCommandShowsNothingThatWasErasedSince() throws Exception {
        String key = UUID.randomUUID().toString();

        dispose(recorded(key));

        post(key)
                .then()
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body(not(containsString(name)))
                .body("erased", hasItem("/account"));
    }

    @Test
    void noHistoricLoadBringsBackWhatWasErased() throws Exception {
        String reference = UUID.randomUUID().toString();
        String line = historic(reference, "2020-07-01T09:00:00Z");
        load(line).statusCode(200).body("loaded", equalTo(1));
        String id = analyst.get(Sample.STOPS + "?sourceSystem=legacy&sourceReference=" + reference)
                .then()
                .statusCode(200)
                .extract()
                .path("items[0].id");

        dispose(id);

        load(line).statusCode(200).body("loaded", equalTo(0)).body("repeated", equalTo(1));
        load(historic(reference, "2021-07-01T09:00:00Z")).statusCode(422).body("errors[0].code", equalTo("disposed"));
        analyst.get(Sample.STOPS + "/" + id).then().body("version", equalTo(1)).body("account", nullValue());
    }

    private Response post(String key) {
        ObjectNode body = Facts.plain().put("account", name + " drove");
        return analyst.sending(body).header("Idempotency-Key", key).post(Sample.STOPS);
    }

    private String recorded(String key) {
        return post(key).then().statusCode(201).extract().path("id");
    }

    private ValidatableResponse amend(String id, String patch) {
        return analyst.amend(id, "*", ApiCaller.json(patch)).then();
    }

    private static ValidatableResponse load(String lines) {
        return Sample.as("migration").load(lines).then();
    }

    private static String historic(String reference, String knownFrom) {
        return Facts.plain()
                        .put("organisation", "cheshire")
                        .put("sourceSystem", "legacy")
                        .put("sourceReference", reference)
                        .put("knownFrom", knownFrom)
                        .put("actor", "analyst-7")
                + "\n";
    }

    private static void dispose(String id) throws Exception {
        decide("cheshire-reviewer", id, proposed(id, RECORD), CARRY_OUT).statusCode(200);
    }

    private static String proposed(String id, String proposal) {
        return propose("cheshire-records", id, proposal)
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse propose(String persona, String id, String body) {
        return Sample.as(persona)
                .sending(ApiCaller.JSON, body)
                .post(Sample.STOPS + "/" + id + "/erasures")
                .then();
    }

    /** Until what was last said of it has reached the topic, it is told to try again. */
    private static ValidatableResponse decide(String persona, String id, String proposal, String decision)
            throws Exception {
        List<ValidatableResponse> answers = new ArrayList<>();
        Eventually.holds(() -> {
            ValidatableResponse answer = Sample.as(persona)
                    .sending(ApiCaller.JSON, decision)
                    .post(Sample.STOPS + "/" + id + "/erasures/" + proposal + "/decision")
                    .then();
            answers.add(answer);
            assertThat(answer.extract().header("Retry-After")).isNull();
        });
        return answers.getLast();
    }
}
