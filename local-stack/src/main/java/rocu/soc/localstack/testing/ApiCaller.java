package rocu.soc.localstack.testing;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.IntSupplier;

/**
 * A persona that calls the records of a kind over HTTP. Addresses are sent as they are, encoded by the test.
 *
 * @param all the address of the kind
 */
public record ApiCaller(String persona, String all) {

    public static final String JSON = "application/json";
    public static final String MERGE_PATCH = "application/merge-patch+json";

    private static final String NOT_YET_STABLE = "/problems/instant-not-yet-stable";
    private static final int PATIENCE = 10;
    private static final int ENDLESS = 5_000;
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    /** The account behind the persona, as the log names it. */
    public String userId() {
        String payload = TestServers.token(persona).split("\\.", -1)[1];
        return json(new String(Base64.getUrlDecoder().decode(payload), UTF_8))
                .get("sub")
                .textValue();
    }

    public RequestSpecification request() {
        return given().config(AS_IT_IS)
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + TestServers.token(persona));
    }

    public RequestSpecification sending(JsonNode body) {
        return sending(JSON, body.toString());
    }

    public RequestSpecification sending(String mediaType, String body) {
        return request().contentType(mediaType).body(body.getBytes(UTF_8));
    }

    public Response get(String address) {
        return request().get(address);
    }

    public Response record(JsonNode body) {
        return sending(body).post(all);
    }

    /** Records it and returns its id. */
    public String recorded(JsonNode body) {
        Response answer = record(body);
        require(answer, 201);
        return json(answer).get("id").textValue();
    }

    public Response amend(String id, String etag, JsonNode patch) {
        return sending(MERGE_PATCH, patch.toString()).header("If-Match", etag).patch(all + "/" + id);
    }

    /** Loads lines of history. */
    public Response load(String lines) {
        return sending("application/x-ndjson", lines).post(all + "/historic-loads");
    }

    /** Asks about the past, again and again while the answer is that the instant is not stable yet. */
    public Response ask(String address) {
        Response answer = get(address);
        for (int again = 0; again < PATIENCE && isNotYetStable(answer); again++) {
            answer = get(address);
        }
        return answer;
    }

    /** All rows of a list, by following its next links with limits of one's own choice. */
    public List<ObjectNode> rows(String address, IntSupplier limits) {
        List<ObjectNode> rows = new ArrayList<>();
        int limit = limits.getAsInt();
        String next = address + (address.contains("?") ? "&" : "?") + "limit=" + limit;
        while (!next.isEmpty()) {
            Response answer = ask(next);
            require(answer, 200);
            ObjectNode page = json(answer);
            if (page.get("items").size() > limit) {
                throw new AssertionError("More than " + limit + " items: " + page);
            }
            page.get("items").forEach(item -> rows.add((ObjectNode) item));
            if (rows.size() >= ENDLESS) {
                throw new AssertionError("A list without end: " + address);
            }
            limit = limits.getAsInt();
            next = page.path("next").asText().replaceFirst("limit=\\d+", "limit=" + limit);
        }
        return rows;
    }

    public static boolean isNotYetStable(Response answer) {
        return answer.statusCode() == 409
                && json(answer).get("type").textValue().equals(NOT_YET_STABLE);
    }

    public static ObjectNode json(Response answer) {
        return json(answer.asString());
    }

    public static ObjectNode json(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + text, e);
        }
    }

    private static void require(Response answer, int status) {
        if (answer.statusCode() != status) {
            throw new AssertionError("Not " + status + " but " + answer.statusCode() + ": " + answer.asString());
        }
    }
}
