package rocu.soc.chassis.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.http.Etag;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.policy.RecordFacts;

/**
 * A record on its way into an answer.
 *
 * @param facts by which the policy decides: today's
 * @param version the version that is shown
 * @param document all members of that version
 * @param on the day on which members were computed that depend on the calendar; null if none do
 * @param erased how many members of that version were erased
 * @param linked whether the caller, seeing all of it, sees in the document a link to another service's record
 */
public record RecordRow(
        UUID id,
        RecordFacts facts,
        int version,
        ObjectNode document,
        @Nullable LocalDate on,
        int erased,
        boolean linked) {

    /** A record that changes with its versions alone. */
    public RecordRow(UUID id, RecordFacts facts, int version, ObjectNode document) {
        this(id, facts, version, document, null, 0, false);
    }

    /** The tag of the record as it shows at that level. */
    Etag etag(Level level) {
        return new Etag(version, level, on, erased, linked && level == Level.FULL);
    }
}
