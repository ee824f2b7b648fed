package rocu.soc.gateway.subject;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import rocu.soc.chassis.record.subject.SubjectQuestion;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.gateway.composition.AsTheCaller;

/**
 * The searches that go on, and those that ended and may be asked for still. What is found of a person is kept nowhere but in the
 * memory of this process, an hour after it was last asked for at most.
 */
@ApplicationScoped
class SuiteSearches {

    private static final int MOST = 32;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration WAIT = Duration.ofSeconds(30);

    @Inject
    AsTheCaller services;

    @Inject
    CurrentCaller caller;

    @ConfigProperty(name = "soc.subject-access.wait", defaultValue = "10S")
    Duration wait;

    private final Map<UUID, SuiteSearch> kept = new LinkedHashMap<>();

    /**
     * Searches, and waits for the answer as long as a request may take.
     *
     * @throws Problem 503 when too many searches are going on
     */
    SuiteSearch begin(SubjectQuestion question) {
        SuiteSearch search = new SuiteSearch(services, question, caller.get());
        keep(search);
        search.goOn(services.asker());
        try {
            search.await(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, "The gateway is ending.");
        }
        if (search.answer().isPresent()) {
            forget(search);
        }
        return search;
    }

    /**
     * The search of that id, which goes on by the present rights of its caller.
     *
     * @throws Problem 404 if there is none, or somebody else's
     */
    SuiteSearch find(UUID id) {
        SuiteSearch search = kept(id);
        if (!search.isOf(caller.get())) {
            throw Problem.notFound();
        }
        search.goOn(services.asker());
        return search;
    }

    private synchronized SuiteSearch kept(UUID id) {
        SuiteSearch search = kept.get(id);
        if (search == null) {
            throw Problem.notFound();
        }
        return search;
    }

    private synchronized void keep(SuiteSearch search) {
        kept.values().removeIf(one -> one.wasForgotten(KEPT));
        if (kept.size() >= MOST) {
            kept.values().stream()
                    .filter(one -> !one.isGoing())
                    .findFirst()
                    .ifPresentOrElse(one -> kept.remove(one.id()), () -> {
                        throw Problem.of(
                                        ProblemTypes.SERVICE_UNAVAILABLE,
                                        "As many searches as there may be are going on.")
                                .retryAfter(WAIT);
                    });
        }
        kept.put(search.id(), search);
    }

    private synchronized void forget(SuiteSearch search) {
        kept.remove(search.id());
    }
}
