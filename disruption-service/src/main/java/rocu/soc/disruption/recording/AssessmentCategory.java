package rocu.soc.disruption.recording;

/**
 * How far a disruption went. The five grades are the national scale; no public definition of major, moderate and minor
 * exists, so that each grade needs a rationale. UNASSESSED is ours.
 */
public enum AssessmentCategory {
    MAJOR,
    MODERATE,
    MINOR,
    NONE,
    NEGATIVE,
    UNASSESSED
}
