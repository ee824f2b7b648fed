package rocu.soc.orders.lifecycle;

import rocu.soc.chassis.problem.ProblemType;

/** Problem types of this feature, beside those of the chassis. */
final class OrderProblems {

    static final ProblemType SOURCE_REFERENCE_TAKEN =
            new ProblemType("source-reference-taken", 409, "That source reference is already recorded");

    private OrderProblems() {}
}
