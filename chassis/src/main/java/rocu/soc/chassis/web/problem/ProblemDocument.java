package rocu.soc.chassis.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Problem} as {@code application/problem+json}. */
public final class ProblemDocument {

    public static final String MEDIA_TYPE = "application/problem+json";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private ProblemDocument() {}

    /** The document, UTF-8 JSON; {@code requestId} lets an operator find the request. */
    public static byte[] bytes(Problem problem, @Nullable String requestId) {
        try {
            return MAPPER.writeValueAsBytes(of(problem, requestId));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A problem document holds plain values only", e);
        }
    }

    /** The same within another document. */
    public static ObjectNode of(Problem problem, @Nullable String requestId) {
        ObjectNode document = MAPPER.createObjectNode();
        document.put("type", problem.type().uri());
        document.put("title", problem.type().title());
        document.put("status", problem.type().status());
        document.put("detail", problem.detail());
        new TreeMap<>(problem.members()).forEach(document::putPOJO);
        if (!problem.errors().isEmpty()) {
            ArrayNode errors = document.putArray("errors");
            for (FieldError error : problem.errors()) {
                errors.addObject()
                        .put("pointer", error.pointer())
                        .put("code", error.code())
                        .put("detail", error.detail());
            }
        }
        if (requestId != null) {
            document.put("requestId", requestId);
        }
        return document;
    }

    /** The value of {@code Retry-After}: whole seconds, at least one. */
    public static String retryAfterSeconds(Duration wait) {
        return Long.toString(Math.max(1, wait.plusMillis(999).toSeconds()));
    }
}
