package rocu.soc.chassis.web.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Parses a request body: one JSON object, no member twice, nothing behind it, bounded depth and numbers. */
public final class StrictJson {

    private static final int DEEPEST = 32;
    private static final int LONGEST_NUMBER = 40;

    private static final JsonMapper MAPPER = JsonMapper.builder(com.fasterxml.jackson.core.JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private StrictJson() {}

    /**
     * The object that the body holds; no body at all is an empty one.
     *
     * @throws Problem 400 {@code malformed-request}, with line and column where the reading stopped
     */
    public static ObjectNode object(byte @Nullable [] body) {
        return object(body == null ? "" : Utf8.text(body));
    }

    /** The same of a text. */
    public static ObjectNode object(String text) {
        JsonNode node;
        try {
            node = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw malformed(place(e), code(e), message(e));
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw malformed(
                "", node == null || node.isMissingNode() ? "empty-body" : "wrong-type", "Send one JSON object.");
    }

    private static Problem malformed(String pointer, String code, String detail) {
        return Problem.of(
                ProblemTypes.MALFORMED_REQUEST,
                "The body cannot be read.",
                List.of(new FieldError(pointer, code, detail)));
    }

    private static String code(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException) {
            return "too-large";
        }
        return e instanceof JsonParseException
                        && String.valueOf(e.getOriginalMessage()).startsWith("Duplicate field")
                ? "duplicate-member"
                : "not-json";
    }

    private static String message(JsonProcessingException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
        return switch (code(e)) {
            case "too-large" ->
                "The JSON is nested too deeply, or holds a number or a name that is too long" + where + ".";
            case "duplicate-member" -> "A member is given twice" + where + ".";
            default -> "This is not valid JSON" + where + ".";
        };
    }

    private static String place(JsonProcessingException e) {
        return e instanceof com.fasterxml.jackson.databind.JsonMappingException mapping
                        && !mapping.getPath().isEmpty()
                ? "/" + mapping.getPath().getFirst().getFieldName()
                : "";
    }
}
