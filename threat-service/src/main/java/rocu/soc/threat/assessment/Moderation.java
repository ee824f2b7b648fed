package rocu.soc.threat.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A moderator's decision on an assessment of others.
 *
 * @param tier the tier instead of the proposed one; with AMENDED alone
 * @param rationale why; needed with AMENDED and RETURNED
 */
@Schema(name = "AssessmentModeration")
public record Moderation(
        ModerationDecision decision,
        @Nullable Integer tier,
        @Nullable String rationale) {}
