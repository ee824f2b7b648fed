package rocu.soc.threat.assessment;

/** What a moderator makes of an assessment. */
public enum ModerationDecision {
    ACCEPTED,
    AMENDED,
    RETURNED;

    AssessmentStatus status() {
        return switch (this) {
            case ACCEPTED -> AssessmentStatus.ACCEPTED;
            case AMENDED -> AssessmentStatus.AMENDED;
            case RETURNED -> AssessmentStatus.RETURNED;
        };
    }
}
