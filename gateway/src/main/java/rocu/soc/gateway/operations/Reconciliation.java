package rocu.soc.gateway.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rocu.soc.chassis.operations.reconcile.Holdings;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.gateway.composition.AllServices;
import rocu.soc.gateway.composition.Answered;
import rocu.soc.gateway.composition.AsTheCaller;
import rocu.soc.gateway.composition.SuiteService;

/** Compares every copy that a service keeps of records with what their owner holds. */
@ApplicationScoped
class Reconciliation {

    private static final int LOOKS = 10;
    private static final int LOOKS_WHEN_QUIET = 2;
    private static final Duration BETWEEN = Duration.ofSeconds(1);

    @Inject
    AsTheCaller services;

    @Inject
    AllServices all;

    @Inject
    Traffic traffic;

    /** Asks every service what it holds, and compares. */
    ReconciliationDocument reconcile() {
        List<ReconciliationDocument.Service> answered = new ArrayList<>();
        Map<SuiteService, Holdings> known = holdings(answered);
        Map<String, SuiteService> owners = new HashMap<>();
        known.forEach((service, holdings) -> holdings.owned().forEach(kind -> owners.put(kind, service)));
        List<ComparedCopy> copies = new ArrayList<>();
        known.forEach((service, holdings) -> holdings.copies()
                .forEach(copy -> copies.add(new ComparedCopy(services, service, copy, owners.get(copy.aggregate())))));
        copies.forEach(ComparedCopy::look);
        for (int looks = 0; looks < LOOKS && copies.stream().anyMatch(ComparedCopy::differs); looks++) {
            pause();
            Traffic.Look before = traffic.look();
            copies.stream().filter(ComparedCopy::differs).forEach(copy -> copy.lookAgain(before));
            if (looks + 1 >= LOOKS_WHEN_QUIET && copies.stream().noneMatch(ComparedCopy::mayComeYet)) {
                break;
            }
        }
        List<ReconciliationDocument.Row> rows =
                copies.stream().map(ComparedCopy::row).toList();
        boolean equal = answered.stream().allMatch(ReconciliationDocument.Service::answered)
                && copies.stream().allMatch(ComparedCopy::equal);
        return new ReconciliationDocument(equal, answered, rows);
    }

    private Map<SuiteService, Holdings> holdings(List<ReconciliationDocument.Service> answered) {
        Map<SuiteService, Holdings> known = new EnumMap<>(SuiteService.class);
        for (Answered<Holdings> asked : all.holdingRecords("holdings", Holdings.class)) {
            SuiteService service = asked.service();
            if (asked.answer() != null) {
                known.put(service, asked.answer());
            }
            answered.add(
                    new ReconciliationDocument.Service(service.application(), asked.answer() != null, asked.problem()));
        }
        return known;
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, "The gateway is ending.");
        }
    }
}
