package rocu.soc.contracts.internal;

import java.lang.reflect.RecordComponent;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses to tell, and to take in, what lacks something that its schema promises. */
final class Members {

    private Members() {}

    /**
     * Looks through parts of a message and the parts of these.
     *
     * @throws IllegalArgumentException if a member is missing that may not be null
     */
    static void refuseMissing(Record... parts) {
        for (Record part : parts) {
            for (RecordComponent component : part.getClass().getRecordComponents()) {
                Object value = value(part, component);
                if (value == null && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new IllegalArgumentException("The member " + component.getName() + " is missing");
                }
                List<?> within = value instanceof List<?> list ? list : Collections.singletonList(value);
                within.stream()
                        .filter(Record.class::isInstance)
                        .map(Record.class::cast)
                        .forEach(Members::refuseMissing);
            }
        }
    }

    /** Refuses another aggregate than the one that a type of message is of, and a version before the first. */
    static void refuseOther(String expected, String aggregate, int sequence) {
        if (!expected.equals(aggregate)) {
            throw new IllegalArgumentException("The member aggregate is not " + expected);
        }
        if (sequence < 1) {
            throw new IllegalArgumentException("The member sequence is not a version");
        }
    }

    private static @Nullable Object value(Record part, RecordComponent component) {
        try {
            return component.getAccessor().invoke(part);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Every member of a message can be read", e);
        }
    }
}
