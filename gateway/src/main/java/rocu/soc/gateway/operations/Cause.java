package rocu.soc.gateway.operations;

import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.problem.Problem;

/** Why a service did not answer, in an answer that is none. */
@Schema(name = "OperatedServiceProblem")
record Cause(
        @Schema(description = "relative address of the page of this type, /problems/{slug}")
        String type,

        int status,
        String detail) {

    static Cause of(Problem problem) {
        return new Cause(problem.type().uri(), problem.type().status(), problem.detail());
    }

    /**
     * The problem with which the question to a service ended.
     *
     * @throws CompletionException if it ended with something else
     */
    static Problem problem(CompletionException failure) {
        if (failure.getCause() instanceof Problem problem) {
            return problem;
        }
        throw failure;
    }
}
