package rocu.soc.gateway.routing;

import java.time.Duration;
import java.util.concurrent.TimeoutException;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** What a client is told when the service behind the gateway fails; never how it failed inside. */
final class UpstreamFailures {

    private static final Duration WAIT = Duration.ofSeconds(2);

    private UpstreamFailures() {}

    /** The service was not reached, so that it has done nothing. */
    static Problem unreachable(String resource) {
        return Problem.of(
                        ProblemTypes.SERVICE_UNAVAILABLE,
                        "The service of " + resource + " cannot be reached now. Nothing was done.")
                .retryAfter(WAIT);
    }

    /** The service was reached and gave no whole answer; whether it acted is unknown. */
    static Problem unanswered(String resource, Throwable failure) {
        if (failure instanceof TimeoutException) {
            return Problem.of(ProblemTypes.GATEWAY_TIMEOUT, "The service of " + resource + " did not answer in time.");
        }
        return Problem.of(ProblemTypes.BAD_GATEWAY, "The service of " + resource + " broke off its answer.");
    }
}
