package rocu.soc.threat.moderation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.threat.assessment.Moderation;
import rocu.soc.threat.assessment.ModerationDecision;

/** Reads a moderator's decision. */
final class ModerationReader {

    private static final int LONGEST_RATIONALE = 4_000;
    private static final int LOWEST_TIER = 5;

    private ModerationReader() {}

    /**
     * The decision: a tier goes with AMENDED and only with it; what is not accepted as it is needs a rationale.
     *
     * @throws rocu.soc.chassis.problem.Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    static Moderation moderation(ObjectNode body) {
        BodyReader reader = BodyReader.of(body);
        boolean decided = reader.has("decision");
        ModerationDecision decision = reader.requiredCode("decision", ModerationDecision.class);
        @Nullable
        Integer tier =
                reader.optionalCount("tier", LOWEST_TIER).map(Long::intValue).orElse(null);
        @Nullable
        String rationale = reader.optionalText("rationale", LONGEST_RATIONALE).orElse(null);
        if (decided && decision == ModerationDecision.AMENDED && tier == null) {
            reader.broken("tier", "required", "Name the tier instead of the proposed one.");
        }
        if (decided && decision != ModerationDecision.AMENDED && tier != null) {
            reader.broken("tier", "not-taken", "Only an amendment names a tier.");
        }
        if (decided && decision != ModerationDecision.ACCEPTED && rationale == null) {
            reader.broken("rationale", "required", "Say why it is not accepted as it is.");
        }
        reader.finish();
        return new Moderation(decision, tier, rationale);
    }
}
