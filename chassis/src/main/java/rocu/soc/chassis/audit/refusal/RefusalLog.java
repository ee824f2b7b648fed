package rocu.soc.chassis.audit.refusal;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.Consultations;

/** Logs refusals: the first ones of a caller singly, those that repeat themselves gathered, each minute at the latest. */
@ApplicationScoped
class RefusalLog {

    private static final Logger LOG = Logger.getLogger(RefusalLog.class);
    private static final long PATIENCE_SECONDS = 5;

    private final Consultations log;
    private final RepeatedRefusals repeated;

    @Inject
    RefusalLog(
            Consultations log,
            @ConfigProperty(name = "soc.refusals.often") int often,
            @ConfigProperty(name = "soc.refusals.within") Duration within,
            @ConfigProperty(name = "soc.refusals.callers") int callers) {
        this.log = log;
        this.repeated = new RepeatedRefusals(often, within, callers);
    }

    void note(Refusal refusal) {
        repeated.note(refusal, Instant.now()).forEach(this::write);
    }

    @Scheduled(every = "${soc.refusals.gathered-every}")
    void writeGathered() {
        repeated.gathered().forEach(this::write);
    }

    void end(@Observes ShutdownEvent end) throws InterruptedException {
        List<CompletableFuture<@Nullable Void>> last = repeated.gathered().stream()
                .flatMap(refusal -> write(refusal).stream())
                .toList();
        try {
            CompletableFuture.allOf(last.toArray(CompletableFuture[]::new)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            LOG.warnf("What was gathered of repeated refusals is not in the audit log: %s", e.getMessage());
        }
    }

    private Optional<CompletableFuture<@Nullable Void>> write(Refusal refusal) {
        Optional<CompletableFuture<@Nullable Void>> written = log.note(refusal.entry(), refusal.texts());
        if (written.isEmpty()) {
            LOG.warnf(
                    "The audit log is overloaded: a refusal of %s is not in it",
                    refusal.caller().userId());
        }
        return written;
    }
}
