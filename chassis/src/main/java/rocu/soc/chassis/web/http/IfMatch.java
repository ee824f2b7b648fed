package rocu.soc.chassis.web.http;

import java.util.List;
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
        List<EntityTags.Tag> present = tags.tags().stream()
                .filter(tag -> versionOf(tag).equals(Integer.toString(version)))
                .toList();
        if (!tags.any() && present.stream().allMatch(EntityTags.Tag::weak)) {
            throw Problem.of(
                    ProblemTypes.PRECONDITION_FAILED,
                    present.isEmpty()
                            ? "The record stands at version " + version
                                    + ". Read it, and apply your change to what it is now."
                            : "The version is right, but W/ marks a tag that something between us has weakened, such as a"
                                    + " proxy that compresses. Read the record with Accept-Encoding: identity, and send its"
                                    + " ETag.");
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
