package rocu.soc.disruption;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntSupplier;
import rocu.soc.localstack.testing.TestServers;

/** The disruption service over HTTP, as one persona calls it. Addresses are sent as they are, encoded by the test. */
record Disruptions(String persona) {

    static final String ALL = "/api/v1/disruptions";

    private static final String NOT_YET_STABLE = "/problems/instant-not-yet-stable";
    private static final int PATIENCE = 10;
    private static final int ENDLESS = 5_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    static Disruptions as(String persona) {
        return new Disruptions(persona);
    }

    /** The account behind the persona, as the log names it. */
    String userId() {
        String payload = TestServers.token(persona).split("\\.")[1];
        return json(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
                .get("sub")
                .textValue();
    }

    RequestSpecification request() {
        return given().config(AS_IT_IS)
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + TestServers.token(persona));
    }

    RequestSpecification sending(JsonNode body) {
        return sending("application/json", body.toString());
    }

    RequestSpecification sending(String mediaType, String body) {
        return request().contentType(mediaType).body(body.getBytes(StandardCharsets.UTF_8));
    }

    Response get(String address) {
        return request().get(address);
    }

    Response record(JsonNode body) {
        return sending(body).post(ALL);
    }

    /** Records it and returns its id. */
    String recorded(JsonNode body) {
        Response answer = record(body);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return json(answer).get("id").textValue();
    }

    Response amend(String id, String etag, JsonNode patch) {
        return sending("application/merge-patch+json", patch.toString())
                .header("If-Match", etag)
                .patch(ALL + "/" + id);
    }

    Response put(String system, String reference, JsonNode body) {
        return sending(body).put(ALL + "/by-source/" + system + "/" + reference);
    }

    Response withdraw(String id) {
        return sending(json("{\"reason\": \"recorded in error\"}")).post(ALL + "/" + id + "/withdrawals");
    }

    Response reinstate(String id) {
        return sending(json("{\"reason\": \"right after all\"}")).post(ALL + "/" + id + "/reinstatements");
    }

    Response load(String lines) {
        return sending("application/x-ndjson", lines).post(ALL + "/historic-loads");
    }

    /** Asks about the past, again and again while the answer is that the instant is not stable yet. */
    Response ask(String address) {
        Response answer = get(address);
        for (int again = 0; again < PATIENCE && isNotYetStable(answer); again++) {
            answer = get(address);
        }
        return answer;
    }

    /** All rows of a list, by following its next links with limits of one's own choice. */
    List<ObjectNode> rows(String address, IntSupplier limits) {
        List<ObjectNode> rows = new ArrayList<>();
        int limit = limits.getAsInt();
        String next = address + (address.contains("?") ? "&" : "?") + "limit=" + limit;
        while (!next.isEmpty()) {
            Response answer = ask(next);
            assertThat(answer.statusCode()).as(next + " " + answer.asString()).isEqualTo(200);
            ObjectNode page = json(answer);
            assertThat(page.get("items").size()).isLessThanOrEqualTo(limit);
            page.get("items").forEach(item -> rows.add((ObjectNode) item));
            assertThat(rows).as("a list without end: " + address).hasSizeLessThan(ENDLESS);
            limit = limits.getAsInt();
            next = page.path("next").asText().replaceFirst("limit=\\d+", "limit=" + limit);
        }
        return rows;
    }

    static boolean isNotYetStable(Response answer) {
        return answer.statusCode() == 409
                && json(answer).get("type").textValue().equals(NOT_YET_STABLE);
    }

    static ObjectNode json(Response answer) {
        return json(answer.asString());
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }
}
