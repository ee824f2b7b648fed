package rocu.soc.systemtests.scale;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rocu.soc.benchmarks.scale.Account;
import rocu.soc.benchmarks.scale.Amount;
import rocu.soc.benchmarks.scale.Asking;
import rocu.soc.benchmarks.scale.Filling;
import rocu.soc.benchmarks.scale.Landmarks;
import rocu.soc.benchmarks.scale.Order;
import rocu.soc.benchmarks.scale.Plan;
import rocu.soc.benchmarks.scale.PlanLog;
import rocu.soc.benchmarks.scale.Question;
import rocu.soc.benchmarks.scale.Questions;
import rocu.soc.localstack.testing.TestSuite;

/** A region of a hundred thousand disruptions, of twenty thousand threats and of ten thousand orders. */
final class FilledRegion {

    private static final Amount AMOUNT = new Amount(100_000);
    /** After so many times a session would keep a plan for any values, of a statement that lets it. */
    private static final int OFTEN = 12;

    private static final List<String> SERVICES = List.of("threat", "disruption", "orders");

    private final TestSuite suite;
    private final Instant until;
    private final PlanLog log;

    private FilledRegion(TestSuite suite, Instant until) {
        this.suite = suite;
        this.until = until;
        this.log = new PlanLog(suite::asSuperuser, suite.logs().resolve("postgres.log"));
    }

    /** Fills the empty suite; its services start anew, with sessions that tell of plans. */
    static FilledRegion fill(TestSuite suite) {
        SERVICES.forEach(suite::stop);
        Instant until = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        String officer = Account.behind(suite.token("cheshire-officer"));
        String member = Account.behind(suite.token("cheshire-lead"));
        new Filling(suite::asSuperuser, AMOUNT, new Filling.Circumstances(Order.IN_TIME, until, officer, member)).run();
        FilledRegion region = new FilledRegion(suite, until);
        region.log.prepare();
        SERVICES.forEach(suite::restart);
        return region;
    }

    TableSizes sizes() throws Exception {
        return TableSizes.of(suite, SERVICES);
    }

    /** Whether every service knows of the others' records what those hold. */
    boolean isReconciled() {
        try (Asking asking = new Asking(suite.gateway(), suite::token)) {
            Question question = new Question(
                    "Operations", "reconciliation", "admin", "/api/v1/operations/reconciliation", null, Map.of());
            return asking.ask(question).json().path("equal").asBoolean();
        }
    }

    /** The plans of every question that read tables of records, by the name of the question. */
    Map<String, List<Plan>> plans() throws Exception {
        TableSizes sizes = sizes();
        Map<String, List<Plan>> plans = new LinkedHashMap<>();
        try (Asking asking = new Asking(suite.gateway(), suite::token)) {
            List<Question> questions = Questions.to(asking, Landmarks.of(suite::asSuperuser), until);
            log.on();
            for (Question question : questions) {
                if (isCounted(question)) {
                    IntStream.range(0, OFTEN).forEach(again -> asking.ask(question));
                }
                List<Plan> all = log.during(() -> asking.ask(question));
                plans.put(
                        question.name(),
                        all.stream()
                                .filter(plan -> !Collections.disjoint(plan.relations(), sizes.tables()))
                                .toList());
            }
            log.off();
        }
        return plans;
    }

    /** One whose statements have so many values that a plan for any would be far from the best. */
    private static boolean isCounted(Question question) {
        return question.path().contains("/returns/") || question.path().contains("count=true");
    }
}
