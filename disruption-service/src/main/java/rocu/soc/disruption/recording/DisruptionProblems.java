package rocu.soc.disruption.recording;

import rocu.soc.chassis.web.problem.ProblemType;

/** Problem types of this feature, beside those of the chassis. */
final class DisruptionProblems {

    static final ProblemType WITHDRAWN = new ProblemType("withdrawn", 409, "The disruption is withdrawn");

    static final ProblemType OLDER_THAN_RECORDED =
            new ProblemType("older-than-recorded", 409, "A later state of the original is recorded");

    private DisruptionProblems() {}
}
