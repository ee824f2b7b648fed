package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.records.Part;

/** An assessment as its reader sees it: who sees all of the threat sees all of it, and nobody else any. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Assessment")
record AssessmentDocument(
        @Schema(description = "Of the assessment") UUID id,
        @Schema(description = "The threat that it assesses") UUID threatId,

        @Schema(description = "The version that is shown, from 1 on; part of the ETag")
        Integer version,

        @JsonUnwrapped AssessmentContent content,

        @Schema(description = "ILLUSTRATIVE where the scheme is nobody's official one")
        String schemeSource,

        @Schema(description = "The account that began it") String draftedBy,

        @Schema(description = "When it was begun") Instant draftedAt,

        @Schema(description = "From when this system held for true what is shown")
        Instant knownFrom,

        @Schema(description = "JSON pointers to what was erased of this version")
        List<String> erased) {

    /** The assessment as that version has it. */
    static AssessmentDocument of(Part<AssessmentContent> assessment, ScoringScheme scheme) {
        return new AssessmentDocument(
                assessment.head().id(),
                assessment.head().belongsTo(),
                assessment.version().number(),
                assessment.content(),
                scheme.source().name(),
                assessment.head().begunBy(),
                assessment.head().begunAt(),
                assessment.version().knownFrom(),
                assessment.erased());
    }
}
