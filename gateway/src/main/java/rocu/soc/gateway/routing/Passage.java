package rocu.soc.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.request.RequestId;
import rocu.soc.gateway.http.BodyLimit;
import rocu.soc.gateway.http.ProblemAnswer;

/** One request and its answer on their way through: header fields are sifted, failures become problems. */
final class Passage implements ProxyInterceptor {

    private static final Logger LOG = Logger.getLogger(Passage.class);

    private final RoutingContext context;
    private final String resource;
    private final BodyLimit limit;

    Passage(RoutingContext context, String resource, BodyLimit limit) {
        this.context = context;
        this.resource = resource;
        this.limit = limit;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext passage) {
        ProxyRequest request = passage.request();
        ForwardedHeaders.inward(request.headers());
        request.putHeader(RequestId.HEADER, RequestId.of(context));
        request.setURI(originForm(context.request()));
        CountedBody body = new CountedBody(request.getBody().stream(), limit.octets());
        request.setBody(Body.body(body, request.getBody().length()));
        return passage.sendRequest()
                .map(Passage::sound)
                .recover(failure -> Future.succeededFuture(answer(request, body, failure)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext passage) {
        ForwardedHeaders.outward(passage.response().headers());
        return passage.sendResponse();
    }

    private static String originForm(HttpServerRequest request) {
        String query = request.query();
        return query == null ? request.path() : request.path() + "?" + query;
    }

    private static ProxyResponse sound(ProxyResponse response) {
        String coding = response.headers().get("Transfer-Encoding");
        if (response.getStatusCode() < 200 || (coding != null && !coding.equalsIgnoreCase("chunked"))) {
            throw new IllegalStateException("An answer that cannot be passed on");
        }
        return response;
    }

    private ProxyResponse answer(ProxyRequest request, CountedBody body, Throwable failure) {
        Problem problem = body.exceeded() ? limit.problem() : problem(failure);
        if (body.exceeded()) {
            BodyLimit.closing(context);
        }
        ProblemAnswer answer = ProblemAnswer.of(problem, context);
        ProxyResponse response = request.release().response().setStatusCode(answer.status());
        answer.headers().forEach(response::putHeader);
        return response.setBody(Body.body(answer.body()));
    }

    private Problem problem(Throwable failure) {
        LOG.warnf("Request %s for %s failed: %s", RequestId.of(context), resource, failure);
        return failure instanceof Unreachable
                ? UpstreamFailures.unreachable(resource)
                : UpstreamFailures.unanswered(
                        resource, failure, context.request().isEnded());
    }
}
