package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.testing.ApiCaller;
import rocu.soc.localstack.testing.Together;

/** The same request many times has one effect, and one answer. */
@QuarkusTest
class IdempotencyTest {

    private static final int MANY = 20;

    private final ApiCaller analyst = Sample.as("cheshire-analyst");
    private final Facts facts = new Facts(new Random(8), LocalDate.of(1955, 1, 1));

    @Test
    void theSameRequestWithTheSameKeyRecordsOnce() {
        String key = UUID.randomUUID().toString();
        LocalDate day = LocalDate.of(1954, 3, 1);
        ObjectNode body = facts.own().put("stoppedOn", day.toString());

        List<Response> answers = Together.call(MANY, number -> postWithKey(key, body));

        assertThat(answers).extracting(Response::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(Response::asString)
                .containsOnly(answers.getFirst().asString());
        assertThat(answers)
                .extracting(answer -> answer.header("Location") + answer.header("ETag"))
                .containsOnly(answers.getFirst().header("Location") + "\"1-FULL\"");
        assertThat(answers)
                .filteredOn(answer -> answer.header("Idempotent-Replayed") == null)
                .hasSize(1);
        assertThat(analyst.rows(Sample.STOPS + "?stoppedFrom=" + day + "&stoppedBefore=" + day.plusDays(1), () -> 9))
                .hasSize(1);
    }

    @Test
    void aKeyIsNotTakenForAnotherBody() {
        String key = UUID.randomUUID().toString();
        ObjectNode body = facts.own();
        postWithKey(key, body).then().statusCode(201);

        Response other = postWithKey(key, body.put("account", "Something else"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ApiCaller.json(other).get("type").textValue()).isEqualTo("/problems/idempotency-key-reused");
    }

    @Test
    void aRepeatedAmendmentIsAnsweredAsTheFirstAlsoWhenTheRecordWentOn() {
        String id = analyst.recorded(facts.own());
        String key = UUID.randomUUID().toString();
        ObjectNode patch = ApiCaller.json("{\"account\": \"Amended once\"}");
        Response first = amendWithKey(id, key, patch);
        analyst.amend(id, "\"2-FULL\"", ApiCaller.json("{\"outcome\": \"ARREST\", \"place\": \"Elsewhere\"}"))
                .then()
                .statusCode(200);

        Response again = amendWithKey(id, key, patch);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(analyst.rows(Sample.STOPS + "/" + id + "/versions", () -> 500))
                .hasSize(3);
    }

    @Test
    void aRefusedRequestLeavesItsKeyFree() {
        String key = UUID.randomUUID().toString();
        ObjectNode body = facts.own();
        postWithKey(key, body.deepCopy().put("outcome", "FLIGHT")).then().statusCode(422);

        Response mended = postWithKey(key, body);

        assertThat(mended.statusCode()).isEqualTo(201);
        assertThat(mended.header("Idempotent-Replayed")).isNull();
    }

    @Test
    void keysOfTwoCallersNeverMeet() {
        String key = UUID.randomUUID().toString();
        ObjectNode body = facts.own();
        Response one = postWithKey(key, body);

        Response other = Sample.as("cumbria-analyst")
                .sending(body)
                .header("Idempotency-Key", key)
                .post(Sample.STOPS);

        assertThat(other.statusCode()).isEqualTo(201);
        assertThat(other.header("Location")).isNotEqualTo(one.header("Location"));
    }

    private Response postWithKey(String key, ObjectNode body) {
        return analyst.sending(body).header("Idempotency-Key", key).post(Sample.STOPS);
    }

    private Response amendWithKey(String id, String key, ObjectNode patch) {
        return analyst.sending("application/merge-patch+json", patch.toString())
                .header("If-Match", "\"1-FULL\"")
                .header("Idempotency-Key", key)
                .patch(Sample.STOPS + "/" + id);
    }
}
