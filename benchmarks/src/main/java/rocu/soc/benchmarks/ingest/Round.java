package rocu.soc.benchmarks.ingest;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * What one way of writing did in one round.
 *
 * @param done requests or transactions that were acknowledged
 * @param failed those that were refused
 * @param cpu seconds of CPU time by part
 * @param unpublished rows that wait for the relay at the end
 */
public record Round(
        long done,
        long failed,
        double seconds,
        double p50,
        @Nullable Double p99,
        Map<String, Double> cpu,
        long unpublished) {

    /** What was done in a second. */
    public double perSecond() {
        return done / seconds;
    }

    /** The median of a figure. */
    public static double median(List<Round> rounds, ToDoubleFunction<Round> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
