package rocu.soc.threat.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.json.Judged;
import rocu.soc.chassis.web.json.Personal;

/** A moderator's decision on an assessment of others. */
@Schema(name = "AssessmentModeration")
public record Moderation(
        @Schema(description = "What the moderator decides") ModerationDecision decision,

        @Schema(description = "The tier instead of the proposed one; with AMENDED alone") @Min(1) @Max(5) @Nullable
        Integer tier,

        @Schema(description = "Why; needed with AMENDED and RETURNED") @Size(max = 4000) @Personal @Nullable
        String rationale)
        implements Judged {

    @Override
    public void judge(BodyReader reader) {
        if (!reader.has("decision")) {
            return;
        }
        if (decision == ModerationDecision.AMENDED && tier == null) {
            reader.broken("tier", "required", "Name the tier instead of the proposed one.");
        }
        if (decision != ModerationDecision.AMENDED && tier != null) {
            reader.broken("tier", "not-taken", "Only an amendment names a tier.");
        }
        if (decision != ModerationDecision.ACCEPTED && rationale == null) {
            reader.broken("rationale", "required", "Say why it is not accepted as it is.");
        }
    }
}
