package rocu.soc.gateway.http;

import io.netty.handler.codec.DecoderException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemType;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.request.RequestId;

/** Stands before every route of the public port: refuses what no route should meet, and completes what leaves. */
@ApplicationScoped
class EdgeFilters {

    private static final Logger LOG = Logger.getLogger(EdgeFilters.class);

    /** After the chassis has given the request its id, before anything else. */
    private static final int FIRST = 9_000;

    private final SafeHeaders safeHeaders;
    private final BodyLimit limit;
    private final long lineLimit;
    private final long headLimit;

    EdgeFilters(
            @ConfigProperty(name = "soc.identity.issuer") URI issuer,
            @ConfigProperty(name = "soc.gateway.body-limit") MemorySize bodyLimit,
            @ConfigProperty(name = "soc.gateway.address-limit") MemorySize addressLimit,
            @ConfigProperty(name = "soc.gateway.head-limit") MemorySize headLimit,
            @ConfigProperty(name = "soc.gateway.body-time") Duration bodyTime) {
        this.safeHeaders = new SafeHeaders(issuer);
        this.limit = new BodyLimit(bodyLimit.asLongValue(), bodyTime);
        this.lineLimit = addressLimit.asLongValue();
        this.headLimit = headLimit.asLongValue();
    }

    void filters(@Observes Filters filters) {
        filters.register(this::check, FIRST);
    }

    /** Before the error page of the framework, which would answer in a shape of its own. */
    void routes(@Observes Router router) {
        router.route().order(-FIRST).failureHandler(EdgeFilters::failed);
    }

    private static void failed(RoutingContext context) {
        Throwable failure = context.failure();
        if (failure instanceof Problem problem) {
            ProblemAnswer.send(context, problem);
            return;
        }
        ProblemType type = ProblemTypes.forStatus(context.statusCode());
        if (type.status() == 500) {
            LOG.errorf(failure, "Request %s failed", RequestId.of(context));
        }
        ProblemAnswer.send(context, Problem.of(type, type.title() + "."));
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (LastAnswer.isBegunOn(request.connection())) {
            request.connection().close();
            return;
        }
        String path = String.valueOf(request.path());
        context.addHeadersEndHandler(ignored -> safeHeaders.complete(
                context.response().headers(), path, request.connection().isSsl()));
        @Nullable Problem problem = problemOf(request, path);
        if (problem != null) {
            ProblemAnswer.send(LastAnswer.to(context), problem);
            return;
        }
        if (request.headers().contains("Transfer-Encoding")) {
            LastAnswer.onItsConnection(context);
            request.exceptionHandler(failure -> unreadable(context, failure));
        }
        context.next();
    }

    /** The server closes the connection next, and would take the answer with it. */
    private static void unreadable(RoutingContext context, Throwable failure) {
        if (failure instanceof DecoderException || failure instanceof IllegalArgumentException) {
            ProblemAnswer.send(context, malformed("The chunks of the body cannot be read."));
            ((ConnectionBase) context.request().connection()).channel().flush();
        }
    }

    private @Nullable Problem problemOf(HttpServerRequest request, String path) {
        String target = String.valueOf(request.uri());
        if (target.length() > lineLimit) {
            return Problem.of(ProblemTypes.URI_TOO_LONG, "An address has at most " + lineLimit + " octets.");
        }
        if (octetsOf(request.headers()) > headLimit) {
            return Problem.of(
                    ProblemTypes.HEADERS_TOO_LARGE, "All fields together have at most " + headLimit + " octets.");
        }
        String fault = Framing.faultOf(request);
        if (fault != null) {
            return malformed(fault);
        }
        if (!PathGuard.isClean(target)) {
            return malformed(
                    "The path holds empty or dot segments, or path or query hold characters that no address has, or a % that encodes"
                            + " nothing: write %25 for it.");
        }
        if (PathGuard.isManagement(path)) {
            return Problem.notFound();
        }
        return limit.exceededBy(request) ? limit.problem() : null;
    }

    private static long octetsOf(MultiMap fields) {
        long octets = 0;
        for (Map.Entry<String, String> field : fields) {
            octets += field.getKey().length() + field.getValue().length();
        }
        return octets;
    }

    private static Problem malformed(String detail) {
        return Problem.of(ProblemTypes.MALFORMED_REQUEST, detail);
    }
}
