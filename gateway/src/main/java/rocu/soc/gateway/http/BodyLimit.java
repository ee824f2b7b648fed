package rocu.soc.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * How large a request body may be, and how long it may take to arrive.
 *
 * @param octets most that is taken
 * @param time from when the caller is known
 */
public record BodyLimit(long octets, Duration time) {

    /** Whether the body is declared to be larger, before any of it is read. */
    boolean exceededBy(HttpServerRequest request) {
        String declared = request.getHeader("Content-Length");
        if (declared == null) {
            return false;
        }
        try {
            return Long.parseLong(declared) > octets;
        } catch (NumberFormatException e) {
            return true;
        }
    }

    /** 413, naming the limit. */
    public Problem problem() {
        return Problem.of(
                ProblemTypes.CONTENT_TOO_LARGE,
                "The body is over " + octets + " octets. Send fewer items in a request.");
    }

    /** 408: the client was slow. */
    public Problem late() {
        return Problem.of(
                ProblemTypes.REQUEST_TIMEOUT,
                "The body did not arrive within " + time.toSeconds() + " seconds. Nothing was done.");
    }
}
