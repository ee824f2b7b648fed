package rocu.soc.threat.assessment;

/** How far an assessment has come. */
enum AssessmentStatus {
    /** Its assessors work on it. */
    DRAFT,
    /** It waits for a moderator. */
    SUBMITTED,
    /** The moderator took the proposed tier. */
    ACCEPTED,
    /** The moderator took it with another tier. */
    AMENDED,
    /** The moderator sent it back; its assessors mend it and submit it again. */
    RETURNED
}
