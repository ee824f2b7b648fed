package rocu.soc.threat.assessment;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the scheme makes of the scores. Organisational position stands beside the risk and is not blended into it. */
@Embeddable
@Schema(name = "AssessmentTotals")
record Totals(
        @Schema(description = "Points of the factors of harm")
        int harm,

        @Schema(description = "Points of the factors of likelihood")
        int likelihood,

        @Schema(description = "Points of the factors of organisational position")
        @Column(name = "organisational_position")
        int organisationalPosition,

        @Schema(description = "Harm times likelihood") int risk,

        @Schema(description = "1 to 5; a moderator decides") @Column(name = "proposed_tier")
        int proposedTier) {

    static Totals of(ScoringScheme scheme, List<Score> scores) {
        int harm = scheme.points(SectionKind.HARM, scores);
        int likelihood = scheme.points(SectionKind.LIKELIHOOD, scores);
        int risk = Math.multiplyExact(harm, likelihood);
        return new Totals(
                harm, likelihood, scheme.points(SectionKind.ORGANISATIONAL_POSITION, scores), risk, scheme.tier(risk));
    }
}
