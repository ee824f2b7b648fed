package rocu.soc.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;

/** The header fields that the gateway gives to every answer, as the API document shows them. */
final class AnswerHeaders {

    private static final Map<String, String> FIELDS = new TreeMap<>(Map.of(
            "RateLimit",
            "What is left to you, and in how many seconds there is more: \"client\";r=9999;t=1"
                    + " (draft-ietf-httpapi-ratelimit-headers)",
            "RateLimit-Policy",
            "How many requests are taken from you at once, and in how many seconds that many again:"
                    + " \"client\";q=10000;w=2",
            "Request-Id",
            "By which an operator finds the request"));

    private AnswerHeaders() {}

    static ObjectNode components() {
        ObjectNode components = JsonNodeFactory.instance.objectNode();
        FIELDS.forEach((name, description) -> components
                .putObject(name)
                .put("description", description)
                .putObject("schema")
                .put("type", "string")
                .put("maxLength", 200));
        return components;
    }

    /** Refers to the fields in each of the answers that is not itself a reference. */
    static void addTo(JsonNode answers) {
        answers.forEach(answer -> {
            if (answer instanceof ObjectNode described && !described.has("$ref")) {
                ObjectNode headers = described.withObjectProperty("headers");
                FIELDS.keySet().forEach(name -> headers.putObject(name).put("$ref", "#/components/headers/" + name));
            }
        });
    }
}
