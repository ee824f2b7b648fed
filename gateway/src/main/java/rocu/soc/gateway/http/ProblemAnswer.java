package rocu.soc.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.TreeMap;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemDocument;
import rocu.soc.chassis.web.request.RequestId;

/**
 * A problem as the gateway sends it.
 *
 * @param headers beside the request id and the headers that every answer carries
 */
public record ProblemAnswer(int status, Map<String, String> headers, Buffer body) {

    public ProblemAnswer {
        headers = Map.copyOf(headers);
    }

    /** The answer to this request; 401 carries the challenge of RFC 6750, and 503 the wait. */
    public static ProblemAnswer of(Problem problem, RoutingContext context) {
        Map<String, String> headers = new TreeMap<>();
        headers.put("Content-Type", ProblemDocument.MEDIA_TYPE);
        if (problem.type().status() == 401) {
            headers.put("WWW-Authenticate", "Bearer realm=\"soc-master-list\"");
        }
        if (problem.retryAfter() != null) {
            headers.put("Retry-After", ProblemDocument.retryAfterSeconds(problem.retryAfter()));
        }
        byte[] document = ProblemDocument.bytes(problem, RequestId.of(context));
        return new ProblemAnswer(problem.type().status(), headers, Buffer.buffer(document));
    }

    /** Ends the request with this problem; an answer that has begun is broken off instead. */
    public static void send(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        if (response.headWritten()) {
            response.reset();
            return;
        }
        ProblemAnswer answer = of(problem, context);
        response.setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        response.end(answer.body());
    }
}
