package rocu.soc.disruption.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static rocu.soc.disruption.Api.DISRUPTIONS;
import static rocu.soc.disruption.Api.anyReference;
import static rocu.soc.disruption.Api.as;
import static rocu.soc.disruption.Api.by;
import static rocu.soc.disruption.Api.json;
import static rocu.soc.disruption.Api.warrant;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.Together;

/** Several disruptions in one request: each stands for itself, and none is recorded twice. */
@QuarkusTest
class BatchTest {

    private static final String BATCHES = DISRUPTIONS + "/batches";
    private static final String PERSONA = "greater-manchester-analyst";

    @Test
    void everyItemIsAnsweredAsIfItWereAlone() {
        String twice = by(anyReference());
        String threat = by(anyReference()) + ", \"threatId\": \"" + UUID.randomUUID() + "\"";
        Response batch = sentBySystem(
                warrant("2015-02-01", by(anyReference())),
                warrant("2015-02-31", by(anyReference())),
                warrant("2015-02-02", twice),
                warrant("2015-02-03", twice),
                warrant("2999-01-01", by(anyReference())),
                warrant("2015-02-04", by(anyReference()) + ", \"colour\": \"red\""),
                warrant("2015-02-05", threat));

        batch.then()
                .statusCode(200)
                .body("done", equalTo(3))
                .body("refused", equalTo(4))
                .body("items.status", contains(201, 422, 201, 409, 422, 400, 201))
                .body("items[1].problem.errors.pointer", hasItem("/occurredOn"))
                .body("items[1].id", nullValue())
                .body("items[3].problem.type", equalTo("/problems/source-reference-taken"))
                .body("items[5].problem.errors.pointer", hasItem("/colour"))
                .body("items[0].etag", equalTo("\"1-FULL\""));
        as(PERSONA)
                .get(DISRUPTIONS + "/" + batch.path("items[0].id"))
                .then()
                .statusCode(200)
                .body("reference", equalTo(batch.path("items[0].reference")))
                .body("occurredOn", equalTo("2015-02-01"));
        listed("2015-02-01", "2015-03-01").then().body("items", hasSize(3));
    }

    @Test
    void sentAgainOrAtOnceItRecordsNothingTwice() {
        String key = UUID.randomUUID().toString();
        String[] items = IntStream.range(0, 150)
                .mapToObj(number -> warrant("2012-04-01", ", \"contactUnit\": \"Unit " + number + "\""))
                .toArray(String[]::new);

        List<Response> answers = Together.call(3, number -> send(key, items));
        answers.getFirst().then().statusCode(200).body("done", equalTo(150));
        Response again = send(key, items);

        again.then().body("done", equalTo(150)).body("items.replayed", everyItem(equalTo(true)));
        List<String> ids = again.path("items.id");
        assertThat(new HashSet<>(ids)).hasSize(150);
        answers.forEach(
                answer -> assertThat(answer.<List<String>>path("items.id")).isEqualTo(ids));
        as(PERSONA)
                .queryParam("occurredFrom", "2012-04-01")
                .queryParam("occurredBefore", "2012-04-02")
                .queryParam("count", "exact")
                .get(DISRUPTIONS)
                .then()
                .body("count", equalTo(150));
    }

    @Test
    void whatWasRefusedIsMendedUnderTheSameKey() {
        String key = UUID.randomUUID().toString();
        String sound = warrant("2011-04-01", "");
        send(key, sound, warrant("2011-04-31", "")).then().body("items.status", contains(201, 422));

        Response mended = send(key, sound, warrant("2011-04-30", ""));

        mended.then().body("items.status", contains(201, 201)).body("items.replayed", contains(true, null));
        send(key, warrant("2011-04-02", ""), warrant("2011-04-30", ""))
                .then()
                .body("items.status", contains(422, 201))
                .body("items[0].problem.type", equalTo("/problems/idempotency-key-reused"));
        listed("2011-04-01", "2011-05-01").then().body("items", hasSize(2));
    }

    @Test
    void fiveHundredAreTakenAndOneMoreIsRefusedWhole() {
        List<String> items = new ArrayList<>(Collections.nCopies(500, warrant("2010-04-01", "")));
        send(null, items.toArray(String[]::new)).then().statusCode(200).body("done", equalTo(500));
        items.add(warrant("2010-04-02", ""));
        send(null, items.toArray(String[]::new))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/items"))
                .body("errors.code", contains("too-many"));
        listed("2010-04-02", "2010-04-03").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"items\": []}",
                "{\"items\": {}}",
                "{\"items\": [7]}",
                "[]",
                "{\"items\": [{}], \"x\": 1}"
            })
    void whatIsNoBatchIsRefusedWhole(String body) {
        Response refused = json(PERSONA, body).post(BATCHES);

        assertThat(refused.statusCode()).isIn(400, 422);
        assertThat(refused.contentType()).isEqualTo("application/problem+json");
    }

    private static Response sentBySystem(String... items) {
        return sentBy("greater-manchester-recorder", null, items);
    }

    private static Response send(@Nullable String key, String... items) {
        return sentBy(PERSONA, key, items);
    }

    private static Response sentBy(String persona, @Nullable String key, String... items) {
        var request = json(persona, "{\"items\": [" + String.join(",", Arrays.asList(items)) + "]}");
        return (key == null ? request : request.header("Idempotency-Key", key)).post(BATCHES);
    }

    private static Response listed(String from, String before) {
        return as(PERSONA)
                .queryParam("occurredFrom", from)
                .queryParam("occurredBefore", before)
                .get(DISRUPTIONS);
    }
}
