package rocu.soc.demo.invention;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One line of a historic load: a version of a record. Members stand in the order in which they were said. */
public final class Line {

    /** The system that every record of the demo names as its source, so that nobody takes one for real. */
    public static final String SOURCE_SYSTEM = "SYNTHETIC-DEMO";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Map<String, Object> members = new LinkedHashMap<>();

    private Line() {}

    public static Line of(String organisation, String sourceReference, Instant knownFrom, String actor) {
        return new Line()
                .say("organisation", organisation)
                .say("sourceSystem", SOURCE_SYSTEM)
                .say("sourceReference", sourceReference)
                .say("knownFrom", knownFrom.toString())
                .say("actor", actor);
    }

    /** Says it, unless there is nothing to say. */
    public Line say(String member, @Nullable Object value) {
        if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
            members.put(member, value);
        }
        return this;
    }

    /** As JSON, without a line break. */
    public String json() {
        try {
            return JSON.writeValueAsString(members);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
