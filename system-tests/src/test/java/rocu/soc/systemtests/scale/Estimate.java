package rocu.soc.systemtests.scale;

import java.util.Locale;
import java.util.Optional;
import rocu.soc.benchmarks.scale.Plan;
import rocu.soc.benchmarks.scale.PlanNode;

/**
 * How many rows the planner expected of what a statement selects, before it is sorted, cut short or counted, and how many there were.
 *
 * @param isKnown whether all of them were looked for: where a page was full before, nobody knows how many there would have been
 */
record Estimate(double expected, double given, boolean isKnown) {

    private static final double TIMES = 10;

    /** So few rows cost so little that an error in them decides nothing. */
    private static final double FEW = 100;

    static Estimate of(Plan plan) {
        PlanNode source = plan.top().source();
        return new Estimate(source.expected(), source.rows(), !plan.top().isCutShort());
    }

    /** What is wrong with it. */
    Optional<String> fault() {
        double ratio = Math.max(expected, FEW) / Math.max(given, FEW);
        return isKnown && (ratio > TIMES || ratio < 1 / TIMES)
                ? Optional.of(String.format(Locale.ROOT, "expected %.0f rows, %.0f were given", expected, given))
                : Optional.empty();
    }
}
