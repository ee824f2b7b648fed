package rocu.soc.chassis.record;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemType;

/** What can be wrong with where a record comes from. */
public final class SourceProblems {

    private static final ProblemType TAKEN =
            new ProblemType("source-reference-taken", 409, "That source reference is already recorded");

    private SourceProblems() {}

    /**
     * 409: the caller's organisation has recorded the original already.
     *
     * @param record the reference of the record; null where the caller may not know of it
     */
    public static Problem taken(Source source, @Nullable String record) {
        return Problem.of(
                TAKEN,
                "Your organisation has already recorded " + source.reference() + " of " + source.system()
                        + (record == null ? "." : ", as " + record + "."));
    }
}
