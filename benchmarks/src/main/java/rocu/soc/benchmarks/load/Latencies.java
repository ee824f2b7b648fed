package rocu.soc.benchmarks.load;

import java.util.Arrays;
import java.util.List;

/** How long each of many requests took, in nanoseconds. */
@SuppressWarnings("ArrayRecordComponent") // sorted once, then only read
public record Latencies(long[] sorted) {

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    public static Latencies of(List<long[]> parts) {
        long[] all = parts.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Latencies(all);
    }

    /** The time in milliseconds that this share of requests did not exceed (nearest rank). */
    public double milliseconds(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / NANOSECONDS_PER_MILLISECOND;
    }
}
