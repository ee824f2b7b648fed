package rocu.soc.gateway.operations;

import java.util.List;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.operations.reconcile.Holdings;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.gateway.composition.AsTheCaller;
import rocu.soc.gateway.composition.ServiceProblem;
import rocu.soc.gateway.composition.SuiteService;

/** One copy, what was found of it, or why it could not be compared. */
final class ComparedCopy {

    private final SuiteService service;
    private final Holdings.Copy copy;
    private final @Nullable SuiteService owner;
    private final @Nullable Comparison comparison;
    private @Nullable ServiceProblem problem;
    private boolean onTheWay;

    ComparedCopy(AsTheCaller services, SuiteService service, Holdings.Copy copy, @Nullable SuiteService owner) {
        this.service = service;
        this.copy = copy;
        this.owner = owner;
        this.comparison = owner == null
                ? null
                : new Comparison(
                        Side.owner(services, owner, copy.aggregate()), Side.copy(services, service, copy.name()));
        this.problem = owner == null
                ? ServiceProblem.of(Problem.of(
                        ProblemTypes.SERVICE_UNAVAILABLE, "No service that answered owns the records of that kind."))
                : null;
    }

    void look() {
        attempt(Comparison::look);
    }

    /** Looks again at what differs; whether more may come is judged by the traffic before that look. */
    void lookAgain(Traffic.Look before) {
        onTheWay = owner != null && before.between(owner, service, copy.name());
        attempt(Comparison::lookAgain);
    }

    boolean differs() {
        return problem == null && comparison != null && comparison.differs();
    }

    boolean mayComeYet() {
        return differs() && onTheWay;
    }

    boolean equal() {
        return problem == null && comparison != null && total(comparison) == 0;
    }

    ReconciliationDocument.Row row() {
        boolean compared = problem == null && comparison != null;
        return new ReconciliationDocument.Row(
                service.application(),
                copy.name(),
                copy.aggregate(),
                owner == null ? null : owner.application(),
                compared,
                problem,
                comparison == null ? 0 : comparison.records(),
                count(DifferenceKind.MISSING),
                count(DifferenceKind.BEHIND),
                count(DifferenceKind.AHEAD),
                count(DifferenceKind.UNKNOWN),
                mayComeYet(),
                comparison == null ? List.of() : comparison.examples());
    }

    private long count(DifferenceKind kind) {
        return comparison == null ? 0 : comparison.count(kind);
    }

    private static long total(Comparison comparison) {
        return List.of(DifferenceKind.values()).stream()
                .mapToLong(comparison::count)
                .sum();
    }

    private void attempt(Step step) {
        if (comparison != null && problem == null) {
            try {
                step.of(comparison);
            } catch (CompletionException failure) {
                problem = ServiceProblem.of(failure);
            }
        }
    }

    /** A look of the comparison. */
    @FunctionalInterface
    private interface Step {
        void of(Comparison comparison);
    }
}
