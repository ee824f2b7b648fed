package rocu.soc.threat.assessment;

/** How sure an assessor is of a score; shown beside the scores and never blended into them. */
enum Confidence {
    LOW,
    MEDIUM,
    HIGH
}
