package rocu.soc.gateway.composition;

import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.web.problem.Problem;

/** Why a service did not answer, in an answer that is none. */
@Schema(name = "ServiceProblem")
public record ServiceProblem(
        @Schema(description = "relative address of the page of this type, /problems/{slug}")
        String type,

        @Schema(description = "the HTTP status") int status,
        @Schema(description = "what happened here") String detail) {

    /** That problem. */
    public static ServiceProblem of(Problem problem) {
        return new ServiceProblem(problem.type().uri(), problem.type().status(), problem.detail());
    }

    /**
     * The problem with which the question to a service ended.
     *
     * @throws CompletionException if it ended with something else
     */
    public static ServiceProblem of(CompletionException failure) {
        if (failure.getCause() instanceof Problem problem) {
            return of(problem);
        }
        throw failure;
    }
}
