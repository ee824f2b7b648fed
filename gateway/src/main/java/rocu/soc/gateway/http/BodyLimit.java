package rocu.soc.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * How large a request body may be, and how long it may take to arrive.
 *
 * @param octets most that is taken
 * @param time from when the service is ready for it
 */
public record BodyLimit(long octets, Duration time) {

    /** How long a client that still sends may take to read the refusal before its connection is closed. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    /** The answer is whole, and no more is wanted (RFC 9113, section 8.1). */
    private static final long NO_ERROR = 0;

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

    /** Answers 413 and closes the connection, since the rest of the body is not wanted. */
    void refuse(RoutingContext context) {
        ProblemAnswer.send(closing(context), problem());
    }

    /** The same request, to be ended once it was answered: its connection, or its stream where others share the connection. */
    public static RoutingContext closing(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2) {
            context.addEndHandler(ended -> context.response().reset(NO_ERROR));
        } else {
            context.response().putHeader("Connection", "close");
            context.addEndHandler(ended -> context.vertx()
                    .setTimer(LINGER.toMillis(), timer -> request.connection().close()));
        }
        request.resume();
        return context;
    }
}
