package rocu.soc.gateway.subject;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import rocu.soc.chassis.record.subject.SubjectQuestion;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.gateway.composition.AsTheCaller;
import rocu.soc.gateway.composition.AsTheCaller.Asker;
import rocu.soc.gateway.composition.SuiteService;

/** The search of all services for what the organisation of one caller holds of a person. It lives in memory alone. */
final class SuiteSearch {

    private final UUID id = UUID.randomUUID();
    private final String userId;
    private final String organisation;
    private final List<ServiceSearch> services;
    private final CountDownLatch atRest;
    private volatile long lastAskedFor = System.nanoTime();

    SuiteSearch(AsTheCaller services, SubjectQuestion question, Caller caller) {
        userId = caller.userId();
        organisation = caller.organisation().id();
        List<SuiteService> searched =
                SuiteService.all().stream().filter(SuiteService::holdsRecords).toList();
        atRest = new CountDownLatch(searched.size());
        this.services = searched.stream()
                .map(service -> new ServiceSearch(services, service, question, atRest::countDown))
                .toList();
    }

    UUID id() {
        return id;
    }

    /** Whether that caller asked. */
    boolean isOf(Caller caller) {
        return caller.userId().equals(userId) && caller.organisation().id().equals(organisation);
    }

    /** Searches, or searches on where the token had ended with which it was asked. */
    void goOn(Asker asker) {
        lastAskedFor = System.nanoTime();
        services.forEach(service -> service.goOn(asker));
    }

    /** Waits until no service is searched any more, at most so long. */
    void await(Duration patience) throws InterruptedException {
        atRest.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The answer; empty as long as a service is being searched or has to be searched on. */
    Optional<SubjectAccess> answer() {
        return services.stream().allMatch(ServiceSearch::hasEnded)
                ? Optional.of(SubjectAccess.of(
                        services.stream().map(ServiceSearch::answered).toList()))
                : Optional.empty();
    }

    SubjectAccessProgress progress() {
        return new SubjectAccessProgress(
                services.stream().map(ServiceSearch::progress).toList());
    }

    boolean isGoing() {
        return services.stream().anyMatch(ServiceSearch::isGoing);
    }

    boolean wasForgotten(Duration after) {
        return System.nanoTime() - lastAskedFor > after.toNanos();
    }
}
