package rocu.soc.disruption.recording;

/** What somebody must still say of a disruption before it counts where it should. */
enum Lacking {
    /** No threat is named; the force analyst finds it. */
    THREAT("threatId", "f.threat_id is null"),

    /** It is unassessed; the lead responsible officer grades it. */
    CATEGORY("assessmentCategory", "f.assessment_category = 'UNASSESSED'");

    private final String member;
    private final String condition;

    Lacking(String member, String condition) {
        this.member = member;
        this.condition = condition;
    }

    /** The member that says so. */
    String member() {
        return member;
    }

    /** The same of a version {@code f}. */
    String condition() {
        return condition;
    }
}
