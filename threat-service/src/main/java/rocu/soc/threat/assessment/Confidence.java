package rocu.soc.threat.assessment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How sure an assessor is of a score; shown beside the scores and never blended into them. */
@Schema(name = "ScoreConfidence")
enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
