package rocu.soc.chassis.web.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemDocument;
import rocu.soc.chassis.web.problem.ProblemType;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.request.RequestId;

/** What the HTTP server answers outside any resource: the request id on all, a problem where no route or no body fits. */
@ApplicationScoped
class ServiceRoutes {

    private static final Logger LOG = Logger.getLogger(ServiceRoutes.class);
    private static final int BEFORE_ALL = 10_000;
    private static final int BEFORE_ROUTES = 5_000;

    void filters(@Observes Filters filters) {
        filters.register(
                context -> {
                    String id = RequestId.of(context);
                    context.addHeadersEndHandler(ignored -> context.response().putHeader(RequestId.HEADER, id));
                    context.next();
                },
                BEFORE_ALL);
        filters.register(
                context -> {
                    @Nullable String fault = faultOf(context.request());
                    if (fault == null) {
                        context.next();
                    } else {
                        answer(context, Problem.of(ProblemTypes.UNSUPPORTED_MEDIA_TYPE, fault));
                    }
                },
                BEFORE_ROUTES);
    }

    /** What is wrong with how the body is said to be written. */
    private static @Nullable String faultOf(HttpServerRequest request) {
        String encoding = request.getHeader("Content-Encoding");
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            return "Bodies are read uncompressed: send no Content-Encoding.";
        }
        String type = request.getHeader("Content-Type");
        try {
            if (type != null) {
                MediaType.valueOf(type);
            }
            return null;
        } catch (IllegalArgumentException e) {
            return "The Content-Type is no media type.";
        }
    }

    void routes(@Observes Router router) {
        router.route().order(-BEFORE_ALL / 2).failureHandler(context -> answer(context, forFailure(context)));
        router.route().last().handler(context -> answer(context, Problem.notFound()));
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 408, 413, 414, 415, 431, 500, 502, 503, 504}) {
            router.errorHandler(status, context -> answer(context, forFailure(context)));
        }
    }

    /** Answers with a problem document unless the answer has begun. */
    static void answer(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.headWritten() || response.closed()) {
            response.reset();
            return;
        }
        response.setStatusCode(problem.type().status());
        response.putHeader("Content-Type", ProblemDocument.MEDIA_TYPE);
        Duration wait = problem.retryAfter();
        if (wait != null) {
            response.putHeader("Retry-After", ProblemDocument.retryAfterSeconds(wait));
        }
        if (problem.type().status() == 401) {
            response.putHeader("WWW-Authenticate", "Bearer realm=\"soc-master-list\"");
        }
        response.end(Buffer.buffer(ProblemDocument.bytes(problem, RequestId.of(context))));
    }

    private static Problem forFailure(RoutingContext context) {
        @Nullable Throwable failure = context.failure();
        if (failure instanceof Problem problem) {
            return problem;
        }
        ProblemType type = ProblemTypes.forStatus(context.statusCode());
        if (context.response().closed()) {
            LOG.infof("Request %s has no client any more", RequestId.of(context));
        } else if (type.status() == 500) {
            LOG.errorf(failure, "Request %s failed", RequestId.of(context));
        }
        return Problem.of(type, type.title() + ".");
    }
}
