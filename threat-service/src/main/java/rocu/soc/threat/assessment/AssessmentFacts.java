package rocu.soc.threat.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What assessors say, until they submit it.
 *
 * @param scores at most one of each factor of the scheme; of each one before it is submitted
 * @param rationale why, at most 4,000 characters; needed before it is submitted
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "AssessmentFacts")
record AssessmentFacts(List<Score> scores, @Nullable String rationale) {

    AssessmentFacts {
        scores = List.copyOf(scores);
    }
}
