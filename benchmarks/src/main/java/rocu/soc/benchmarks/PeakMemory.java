package rocu.soc.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** The most memory that parts of the suite had resident while it was watched, from {@code /proc}. */
public final class PeakMemory implements AutoCloseable {

    private static final long EVERY_MILLIS = 100;
    private static final long KIBIBYTES_PER_MEBIBYTE = 1024;

    private final Map<String, Long> pids = new HashMap<>();
    private final Map<String, Long> most = new TreeMap<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    public PeakMemory(Suite suite, List<String> parts) {
        parts.forEach(part -> pids.put(
                part,
                suite.stack()
                        .process(part)
                        .living()
                        .orElseThrow(() -> new BenchFailure(part + " does not run."))
                        .pid()));
        var _ = watch.scheduleAtFixedRate(this::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** In MiB, by part. */
    public Map<String, Long> most() {
        synchronized (most) {
            return new TreeMap<>(most);
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void look() {
        pids.forEach((part, pid) -> {
            long resident = resident(pid);
            synchronized (most) {
                most.merge(part, resident, Math::max);
            }
        });
    }

    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                            .filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0)
                    / KIBIBYTES_PER_MEBIBYTE;
        } catch (IOException gone) {
            return 0;
        }
    }
}
