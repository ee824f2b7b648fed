package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Personal;

/** What assessors say, until they submit it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "AssessmentAmendment")
record AssessmentFacts(
        @Schema(description = "At most one of each factor of the scheme; of each one before it is submitted")
        @Size(max = 100)
        List<Score> scores,

        @Schema(description = "Why; needed before it is submitted") @Size(max = 4000) @Personal @Nullable
        String rationale) {

    AssessmentFacts {
        scores = List.copyOf(scores);
    }
}
