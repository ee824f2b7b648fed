package rocu.soc.threat.assessment;

/** The permissions of the policy table that this feature asks for. */
final class AssessmentPermissions {

    static final String READ = "threats:read";
    static final String DRAFT = "assessments:draft";
    static final String SUBMIT = "assessments:submit";
    static final String MODERATE = "assessments:moderate";

    private AssessmentPermissions() {}
}
