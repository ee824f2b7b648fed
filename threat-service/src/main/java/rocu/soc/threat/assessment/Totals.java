package rocu.soc.threat.assessment;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the scheme makes of the scores. Organisational position stands beside the risk and is not blended into it.
 *
 * @param risk harm times likelihood
 * @param proposedTier 1 to 5; a moderator decides
 */
@Schema(name = "AssessmentTotals")
record Totals(int harm, int likelihood, int organisationalPosition, int risk, int proposedTier) {

    static Totals of(ScoringScheme scheme, List<Score> scores) {
        int harm = scheme.points(ScoringScheme.HARM, scores);
        int likelihood = scheme.points(ScoringScheme.LIKELIHOOD, scores);
        int risk = Math.multiplyExact(harm, likelihood);
        return new Totals(
                harm,
                likelihood,
                scheme.points(ScoringScheme.ORGANISATIONAL_POSITION, scores),
                risk,
                scheme.tier(risk));
    }
}
