package rocu.soc.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.identity.Callers;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.gateway.admission.RefusedTokens;

/** Asks who sends a request before any service hears of it. Each service asks again for itself. */
@Singleton
class Identity {

    private final Callers callers;
    private final RefusedTokens refused;

    Identity(Callers callers, RefusedTokens refused) {
        this.callers = callers;
        this.refused = refused;
    }

    /** The caller, from memory where the token was seen lately; else looked up without holding the event loop. */
    Future<Caller> callerOf(RoutingContext context) {
        HttpServerRequest request = context.request();
        List<String> headers = request.headers().getAll("Authorization");
        if (headers.size() > 1) {
            return Future.failedFuture(
                    Problem.of(ProblemTypes.NOT_AUTHENTICATED, "More than one Authorization header was sent."));
        }
        String authorization = headers.isEmpty() ? null : headers.getFirst();
        try {
            Caller known = callers.remembered(authorization);
            if (known != null) {
                return Future.succeededFuture(known);
            }
            String address = request.connection().remoteAddress().hostAddress();
            refused.check(address);
            return context.vertx()
                    .executeBlocking(() -> lookedUp(authorization), false)
                    .onFailure(failure -> count(failure, address));
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    /**
     * Holds the address of a request that is answered here to its limit of bad tokens, and leaves it to the answer to say who
     * asks.
     *
     * @throws Problem 429 {@code too-many-requests}
     */
    void screen(RoutingContext context) {
        HttpServerRequest request = context.request();
        String authorization = request.getHeader("Authorization");
        if (authorization == null || known(authorization)) {
            return;
        }
        String address = request.connection().remoteAddress().hostAddress();
        refused.check(address);
        context.addEndHandler(ended -> {
            if (context.response().getStatusCode() == ProblemTypes.NOT_AUTHENTICATED.status()) {
                refused.count(address);
            }
        });
    }

    private boolean known(String authorization) {
        try {
            return callers.remembered(authorization) != null;
        } catch (Problem refusal) {
            return false;
        }
    }

    private void count(Throwable failure, String address) {
        if (failure instanceof Problem problem && problem.type().equals(ProblemTypes.NOT_AUTHENTICATED)) {
            refused.count(address);
        }
    }

    private Caller lookedUp(@Nullable String authorization) {
        return callers.caller(authorization);
    }
}
