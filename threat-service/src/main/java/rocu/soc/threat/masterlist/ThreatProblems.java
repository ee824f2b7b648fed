package rocu.soc.threat.masterlist;

import rocu.soc.chassis.problem.ProblemType;

/** Problem types of this feature, beside those of the chassis. */
final class ThreatProblems {

    static final ProblemType SOURCE_REFERENCE_TAKEN =
            new ProblemType("source-reference-taken", 409, "That source reference is already recorded");

    private ThreatProblems() {}
}
