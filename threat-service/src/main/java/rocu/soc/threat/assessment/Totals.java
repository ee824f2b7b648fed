package rocu.soc.threat.assessment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the scheme makes of the scores. Organisational position stands beside the risk and is not blended into it. */
@Schema(name = "AssessmentTotals")
record Totals(
        @Schema(description = "Points of the factors of harm") @Min(0) @Max(Integer.MAX_VALUE)
        int harm,

        @Schema(description = "Points of the factors of likelihood") @Min(0) @Max(Integer.MAX_VALUE)
        int likelihood,

        @Schema(description = "Points of the factors of organisational position") @Min(0) @Max(Integer.MAX_VALUE)
        int organisationalPosition,

        @Schema(description = "Harm times likelihood") @Min(0) @Max(Integer.MAX_VALUE)
        int risk,

        @Schema(description = "1 to 5; a moderator decides") @Min(1) @Max(5)
        int proposedTier) {

    static Totals of(ScoringScheme scheme, List<Score> scores) {
        int harm = scheme.points(SectionKind.HARM, scores);
        int likelihood = scheme.points(SectionKind.LIKELIHOOD, scores);
        int risk = Math.multiplyExact(harm, likelihood);
        return new Totals(
                harm, likelihood, scheme.points(SectionKind.ORGANISATIONAL_POSITION, scores), risk, scheme.tier(risk));
    }
}
