package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new assessment: by which scheme, and what is said so far. */
@Schema(name = "AssessmentDraft")
record AssessmentDraft(
        @Schema(description = "One of /api/v1/scoring-schemes that is in force", examples = "illustrative-tactical")
        @Size(max = 60)
        String scheme,

        @JsonUnwrapped AssessmentFacts facts) {}
