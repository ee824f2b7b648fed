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
        UUID id,
        UUID threatId,
        Integer version,
        AssessmentStatus status,
        AssessmentType assessmentType,
        String scheme,
        Integer schemeVersion,

        @Schema(description = "ILLUSTRATIVE where the scheme is nobody's official one")
        String schemeSource,

        @JsonUnwrapped AssessmentFacts facts,
        @Schema(description = "Everybody who wrote in it") List<String> assessors,

        @Schema(description = "Computed from scores and scheme when it was submitted") @Nullable
        Totals totals,

        @Schema(description = "Decided by the moderator") @Nullable
        Integer tier,

        @Nullable String moderatedBy,
        @Nullable String moderationRationale,
        String draftedBy,
        Instant draftedAt,
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
