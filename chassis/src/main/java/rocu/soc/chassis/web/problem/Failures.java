package rocu.soc.chassis.web.problem;

import org.jboss.logging.Logger;

/** What a client is told of something that failed. */
public final class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);

    private Failures() {}

    /** The problem itself, or what stands for any other failure, of which the log keeps what nobody may be told. */
    public static Problem asProblem(Throwable failure, String requestId) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        Problem unavailable = DatabaseFailures.asProblem(failure);
        if (unavailable != null) {
            LOG.warnf("Request %s met a database that cannot answer: %s", requestId, failure.getClass());
            return unavailable;
        }
        LOG.errorf(failure, "Request %s failed", requestId);
        return Problem.of(
                ProblemTypes.INTERNAL_ERROR,
                "The request failed for a reason that is ours. Tell the operator the requestId.");
    }
}
