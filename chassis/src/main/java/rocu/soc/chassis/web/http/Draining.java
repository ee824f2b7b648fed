package rocu.soc.chassis.web.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * An orderly end. First readiness goes down while everything is still served, so that who sends requests here can turn
 * elsewhere; from the middle of the delay on new requests are refused while what was begun is ended, so that nobody is at work
 * here, and left in doubt, when the connections are closed.
 */
@ApplicationScoped
class Draining {

    private static final int AFTER_THE_FILTERS_OF_THE_DOOR = 8_000;
    private static final Duration WAIT = Duration.ofSeconds(5);

    private final Duration notice;
    private volatile @Nullable Long begun;

    Draining(@ConfigProperty(name = "quarkus.shutdown.delay", defaultValue = "PT0S") Duration delay) {
        this.notice = delay.dividedBy(2);
    }

    void begin(@Observes ShutdownDelayInitiatedEvent stopping) {
        begun = System.nanoTime();
    }

    void filters(@Observes Filters filters) {
        filters.register(this::check, AFTER_THE_FILTERS_OF_THE_DOOR);
    }

    private void check(RoutingContext context) {
        Long since = begun;
        if (since == null) {
            context.next();
            return;
        }
        if (context.request().version() != HttpVersion.HTTP_2) {
            context.response().putHeader("Connection", "close");
        }
        if (System.nanoTime() - since < notice.toNanos()) {
            context.next();
        } else {
            ServiceRoutes.answer(
                    context,
                    Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, "The service is being stopped. Nothing was done.")
                            .retryAfter(WAIT));
        }
    }
}
