package rocu.soc.benchmarks.start;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.CpuTime;
import rocu.soc.benchmarks.Machine;
import rocu.soc.benchmarks.Results;
import rocu.soc.benchmarks.Suite;

/** What the suite takes of a core while nobody asks it for anything, started with its caches. */
public final class IdleBench {

    /** After it the compilers of the Java machines have little left of what the start began. */
    private static final Duration SETTLING = Duration.ofMinutes(3);

    private final Duration time;

    public IdleBench(int seconds) {
        this.time = Duration.ofSeconds(seconds);
    }

    public void run() {
        Suite suite = Suite.inItsHome();
        String head = Machine.head(
                "The suite while it is idle", suite.root(), "./soc bench idle --seconds " + time.toSeconds());
        try {
            suite.makeCaches();
            suite.stack().up();
            rest(SETTLING);
            Map<String, Double> before = used(suite);
            rest(time);
            Map<String, Double> after = used(suite);
            Results.write(suite.root(), "idle", head + text(before, after));
        } finally {
            suite.down();
        }
    }

    /** Seconds of CPU time by part. */
    private static Map<String, Double> used(Suite suite) {
        Map<String, Double> used = new LinkedHashMap<>();
        for (String part : Suite.PARTS) {
            used.put(
                    part,
                    CpuTime.of(suite.stack()
                            .process(part)
                            .living()
                            .orElseThrow(() -> new BenchFailure(part + " does not run."))));
        }
        return used;
    }

    private String text(Map<String, Double> before, Map<String, Double> after) {
        StringBuilder parts = new StringBuilder();
        double all = 0;
        for (Map.Entry<String, Double> part : after.entrySet()) {
            double percent = 100 * (part.getValue() - before.getOrDefault(part.getKey(), 0.0)) / time.toSeconds();
            all += percent;
            parts.append(String.format(Locale.ROOT, "| %s | %.2f |%n", part.getKey(), percent));
        }
        return String.format(
                        Locale.ROOT,
                        """

                        From %d to %d s after all parts were ready, with nothing recorded: **%.1f %%** of a core.

                        | Part | %% of a core |
                        |---|---|
                        """,
                        SETTLING.toSeconds(),
                        SETTLING.plus(time).toSeconds(),
                        all)
                + parts;
    }

    private static void rest(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
