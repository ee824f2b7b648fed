package rocu.soc.benchmarks.scale;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;

/**
 * What came back.
 *
 * @param milliseconds from the first byte sent to the last one read
 */
@SuppressWarnings("ArrayRecordComponent") // written once, read once
public record Answer(int status, String contentType, byte[] content, double milliseconds) {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int UNAVAILABLE = 503;
    private static final int NO_ANSWER_IN_TIME = 504;
    private static final double BYTES_PER_KIBIBYTE = 1024;

    public String text() {
        return new String(content, UTF_8);
    }

    /** As JSON; missing where it is none. */
    public JsonNode json() {
        if (!contentType.contains("json")) {
            return MissingNode.getInstance();
        }
        try {
            return MAPPER.readTree(text());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The body is not what its type says", e);
        }
    }

    /** Whether it is that it takes too long now. */
    boolean tookTooLong() {
        return status == UNAVAILABLE || status == NO_ANSWER_IN_TIME;
    }

    /** What it held, for people: rows of a page and their total, the figure of a return, or how long it was. */
    String held() {
        if (tookTooLong()) {
            return "none: " + status;
        }
        JsonNode json = json();
        JsonNode items = json.path("items");
        if (items.isArray()) {
            return items.size()
                    + (json.has("count") ? " of " + number(json.path("count")) : "")
                    + (json.path("complete").asBoolean(true) ? "" : ", and not all");
        }
        JsonNode total = json.at("/parts/0/region/total");
        return total.isNumber()
                ? number(total) + " counted"
                : String.format(Locale.ROOT, "%.1f KiB", content.length / BYTES_PER_KIBIBYTE);
    }

    private static String number(JsonNode number) {
        return String.format(Locale.ROOT, "%,d", number.asLong());
    }
}
