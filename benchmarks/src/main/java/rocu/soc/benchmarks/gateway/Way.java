package rocu.soc.benchmarks.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import rocu.soc.benchmarks.CpuTime;

/** One way to the service, and what was measured on it, round by round. */
final class Way {

    private static final double THOUSAND = 1_000;

    private final ProcessHandle process;
    private final Getting clients;
    private final List<Full> full = new ArrayList<>();
    private final List<Getting.Seen> half = new ArrayList<>();

    /** A round as fast as it goes; CPU seconds of what stands between client and service. */
    private record Full(Getting.Seen seen, double cpu) {}

    Way(ProcessHandle process, Getting clients) {
        this.process = process;
        this.clients = clients;
    }

    void warmUp(Duration time) {
        clients.asFastAsItGoes(time);
    }

    void measureFull(Duration time) {
        double before = CpuTime.of(process);
        Getting.Seen seen = clients.asFastAsItGoes(time);
        full.add(new Full(seen, CpuTime.of(process) - before));
    }

    void measureHalf(Duration time, double perSecond) {
        half.add(clients.evenly(time, perSecond));
    }

    double perSecond() {
        return median(full, round -> round.seen().perSecond());
    }

    double cpuPerThousand() {
        return median(full, round -> round.cpu() * THOUSAND / round.seen().answered());
    }

    double fullMilliseconds(double share) {
        return median(full, round -> round.seen().latencies().milliseconds(share));
    }

    double halfMilliseconds(double share) {
        return median(half, round -> round.latencies().milliseconds(share));
    }

    double halfPerSecond() {
        return median(half, Getting.Seen::perSecond);
    }

    private static <T> double median(List<T> rounds, ToDoubleFunction<T> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
