package rocu.soc.chassis.operations;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Holds back readiness until each {@link WarmUp} has run, and half a minute at most: a cold service is better than none. */
@Readiness
@Singleton
class WarmUpCheck implements HealthCheck {

    private static final Logger LOG = Logger.getLogger(WarmUpCheck.class);
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final List<WarmUp> all;
    private final Thread thread = new Thread(this::run, "warm-up");
    private volatile long latest = Long.MAX_VALUE;
    private volatile boolean done;

    WarmUpCheck(@All List<WarmUp> all) {
        this.all = all;
    }

    void begin(@Observes StartupEvent started) {
        begin();
    }

    void begin() {
        latest = System.nanoTime() + AT_MOST.toNanos();
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("warmed up")
                .status(done || System.nanoTime() > latest)
                .build();
    }

    /** Waits until all have run; false if they have not by then. */
    boolean end(Duration limit) throws InterruptedException {
        return thread.join(limit);
    }

    private void run() {
        for (WarmUp one : all) {
            try {
                one.run();
            } catch (RuntimeException expected) {
                LOG.debugf("Warming up went as far as %s", expected.getClass());
            }
        }
        done = true;
    }
}
