package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.threat.masterlist.AssessmentType;

/** An assessment as its reader sees it: who sees all of the threat sees all of it, and nobody else any. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Assessment")
record AssessmentDocument(
        @Schema(description = "Of the assessment") UUID id,
        @Schema(description = "The threat that it assesses") UUID threatId,

        @Schema(description = "The version that is shown, from 1 on; part of the ETag")
        Integer version,

        @Schema(description = "How far it has come") AssessmentStatus status,

        @Schema(description = "Whether it assesses a live threat or a crime theme")
        AssessmentType assessmentType,

        @Schema(description = "One of /api/v1/scoring-schemes")
        String scheme,

        @Schema(description = "The version of the scheme by which it is scored")
        Integer schemeVersion,

        @Schema(description = "ILLUSTRATIVE where the scheme is nobody's official one")
        String schemeSource,

        @JsonUnwrapped AssessmentFacts facts,
        @Schema(description = "Everybody who wrote in it") List<String> assessors,

        @Schema(description = "Computed from scores and scheme when it was submitted") @Nullable
        Totals totals,

        @Schema(description = "Decided by the moderator") @Nullable
        Integer tier,

        @Schema(description = "The account that moderated it") @Nullable
        String moderatedBy,

        @Schema(description = "Why it was decided so") @Nullable
        String moderationRationale,

        @Schema(description = "The account that began it") String draftedBy,
        @Schema(description = "When it was begun") Instant draftedAt,

        @Schema(description = "From when this system held for true what is shown")
        Instant knownFrom,

        @Schema(description = "JSON pointers to what was erased of this version")
        List<String> erased) {

    /** The assessment as that version has it. */
    static AssessmentDocument of(Assessment assessment, AssessmentVersion version, ScoringScheme scheme) {
        return new AssessmentDocument(
                assessment.id(),
                assessment.threatId,
                version.version(),
                version.status,
                assessment.model,
                scheme.id(),
                scheme.version(),
                scheme.source().name(),
                version.facts(),
                version.assessors(),
                version.totals,
                version.moderatedTier,
                version.moderatedBy,
                version.moderationRationale,
                assessment.draftedBy,
                assessment.draftedAt,
                version.knownFrom,
                version.erased());
    }
}
