package rocu.soc.chassis.record.file;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * So many files are written at a time, lest everything else wait for them: a file takes a thread for as long as its client reads.
 * Nobody has all the places.
 */
@ApplicationScoped
class FilePlaces {

    private static final Duration WAIT = Duration.ofSeconds(10);

    @Inject
    CurrentVertxRequest current;

    @Inject
    CurrentCaller caller;

    @ConfigProperty(name = "soc.files.at-a-time")
    int all;

    @ConfigProperty(name = "soc.files.of-an-account")
    int ofOne;

    private final Map<String, Integer> taken = new HashMap<>();

    /**
     * Takes a place for the request being answered, until its answer has ended or its client has gone.
     *
     * @throws Problem 429 where the account has its places already, 503 where nobody gets one
     */
    void take() {
        String account = caller.get().userId();
        synchronized (taken) {
            if (taken.getOrDefault(account, 0) >= ofOne) {
                throw Problem.of(
                                ProblemTypes.TOO_MANY_REQUESTS,
                                "Your account is receiving " + ofOne + " files. Let one end before the next.")
                        .retryAfter(WAIT);
            }
            if (taken.values().stream().mapToInt(Integer::intValue).sum() >= all) {
                throw Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, "As many files as can be are being written.")
                        .retryAfter(WAIT);
            }
            taken.merge(account, 1, Integer::sum);
        }
        current.getCurrent().addEndHandler(ended -> release(account));
    }

    private void release(String account) {
        synchronized (taken) {
            taken.computeIfPresent(account, (one, places) -> places == 1 ? null : places - 1);
        }
    }
}
