package rocu.soc.benchmarks.start;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.CpuTime;
import rocu.soc.benchmarks.Machine;
import rocu.soc.benchmarks.Results;
import rocu.soc.benchmarks.Suite;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.process.Memory;

/** {@code ./soc up} on built code with caches made, from the command to all parts ready, as somebody at the keyboard sees it. */
public final class UpBench {

    private final int rounds;

    /** One start: seconds that it took, seconds of CPU time and MiB of each part when all were ready. */
    private record Start(double seconds, Map<String, Double> cpu, Map<String, Long> memory) {

        double cpuOfAll() {
            return cpu.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        long memoryOfAll() {
            return memory.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    public UpBench(int rounds) {
        this.rounds = rounds;
    }

    public void run() {
        Suite suite = Suite.inItsHome();
        String head = Machine.head("Starting the suite (P8)", suite.root(), "./soc bench up --rounds " + rounds);
        List<Start> starts = new ArrayList<>();
        try {
            suite.down();
            suite.makeCaches();
            soc(suite, "up");
            soc(suite, "down");
            for (int round = 0; round < rounds; round++) {
                starts.add(start(suite));
                System.out.printf(
                        "Start %d: %.1f s%n", round + 1, starts.getLast().seconds());
                soc(suite, "down");
            }
        } finally {
            suite.down();
        }
        starts.sort((one, other) -> Double.compare(one.seconds(), other.seconds()));
        Results.write(suite.root(), "up", head + text(starts));
    }

    private static Start start(Suite suite) {
        long began = System.nanoTime();
        soc(suite, "up");
        double seconds = (System.nanoTime() - began) / 1e9;
        Map<String, Double> cpu = new LinkedHashMap<>();
        Map<String, Long> memory = new LinkedHashMap<>();
        for (String part : Suite.PARTS) {
            ProcessHandle process = suite.stack()
                    .process(part)
                    .living()
                    .orElseThrow(() -> new BenchFailure(part + " does not run after ./soc up."));
            cpu.put(part, CpuTime.of(process));
            memory.put(
                    part,
                    Memory.residentMebibytes(process)
                            + process.descendants()
                                    .mapToLong(Memory::residentMebibytes)
                                    .sum());
        }
        return new Start(seconds, cpu, memory);
    }

    private static String text(List<Start> starts) {
        Start median = starts.get(starts.size() / 2);
        int cores = Runtime.getRuntime().availableProcessors();
        StringBuilder text = new StringBuilder(String.format(
                Locale.ROOT,
                """

                From the command to all parts ready: **%.1f s** (median of %d starts; %.1f to %.1f s). The parts used %.1f s of
                CPU time by then, %.1f s over %d cores. Resident in all: **%d MiB** (pages that processes of PostgreSQL share are
                counted in each).

                | Part | CPU (s) | Resident (MiB) |
                |---|---|---|
                """,
                median.seconds(),
                starts.size(),
                starts.getFirst().seconds(),
                starts.getLast().seconds(),
                median.cpuOfAll(),
                median.cpuOfAll() / cores,
                cores,
                median.memoryOfAll()));
        median.cpu()
                .forEach((part, cpu) -> text.append(String.format(
                        Locale.ROOT,
                        "| %s | %.1f | %d |%n",
                        part,
                        cpu,
                        median.memory().get(part))));
        return text.toString();
    }

    private static void soc(Suite suite, String command) {
        ProcessBuilder builder = new ProcessBuilder(suite.root().resolve("soc").toString(), command)
                .redirectErrorStream(true)
                .redirectOutput(new File(suite.folder().toFile(), "logs/soc-" + command + ".log"));
        builder.environment().put("SOC_HOME", suite.folder().toString());
        builder.environment().put("SOC_SEED", "none");
        for (Port port : Port.values()) {
            builder.environment()
                    .put(port.variable(), String.valueOf(suite.ports().of(port)));
        }
        try {
            if (builder.start().waitFor() != 0) {
                throw new BenchFailure(
                        "./soc " + command + " failed: see logs/soc-" + command + ".log in " + suite.folder());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
