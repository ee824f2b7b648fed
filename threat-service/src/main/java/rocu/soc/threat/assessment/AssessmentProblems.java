package rocu.soc.threat.assessment;

import rocu.soc.chassis.web.problem.ProblemType;

/** Problem types of this feature, beside those of the chassis. */
final class AssessmentProblems {

    static final ProblemType OWN_ASSESSMENT =
            new ProblemType("own-assessment", 403, "Nobody moderates an assessment of their own");

    private AssessmentProblems() {}
}
