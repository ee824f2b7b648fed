package rocu.soc.chassis.web.http;

import java.util.Optional;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** The version from which a change was made (RFC 9110, 13.1.1). Of an entity tag only the part for the version counts. */
public final class IfMatch {

    private final EntityTags tags;

    IfMatch(EntityTags tags) {
        this.tags = tags;
    }

    /**
     * Refuses a change that was made from another version.
     *
     * @throws Problem 412 {@code precondition-failed}
     */
    public void require(int version) {
        boolean named = tags.any()
                || tags.tags().stream()
                        .anyMatch(tag -> !tag.weak() && versionOf(tag).equals(Integer.toString(version)));
        if (!named) {
            throw Problem.of(
                    ProblemTypes.PRECONDITION_FAILED,
                    "The record stands at version " + version + ". Read it, and apply your change to what it is now.");
        }
    }

    /**
     * The condition that a change must carry.
     *
     * @throws Problem 428 {@code precondition-required}
     */
    public static IfMatch required(Optional<IfMatch> given) {
        return given.orElseThrow(() -> Problem.of(
                ProblemTypes.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the record that you changed."));
    }

    private static String versionOf(EntityTags.Tag tag) {
        int end = tag.opaque().indexOf('-');
        return end < 0 ? tag.opaque() : tag.opaque().substring(0, end);
    }
}
