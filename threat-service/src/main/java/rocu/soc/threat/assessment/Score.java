package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Personal;

/** The answer of an assessor to one question of the scheme. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AssessmentScore")
record Score(
        @Schema(description = "The question", examples = "PHYSICAL") @Size(max = 60)
        String factor,

        @Schema(description = "The answer, one of the factor's", examples = "SERIOUS") @Size(max = 60)
        String value,

        @Schema(description = "What it rests on") @Size(max = 2000) @Personal @Nullable
        String evidence,

        @Schema(description = "How far what it rests on is trusted") @Nullable
        Confidence confidence) {}
