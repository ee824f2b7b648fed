package rocu.soc.benchmarks.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.Suite;

/** The backup of a home, and the home taken back to it; both by the launcher, as an operator does it. */
final class Copied {

    private static final double BYTES_PER_MEBIBYTE = 1024 * 1024;

    private Copied() {}

    static Job backup() {
        return new Job() {
            @Override
            public String name() {
                return "Backup";
            }

            @Override
            public Done in(Home home) {
                double seconds = launch(home.filled().suite(), "backup", "--keep", "1");
                return new Done(
                        seconds,
                        String.format(
                                Locale.ROOT,
                                "%,.0f MiB",
                                size(home.filled().suite().folder().resolve("backup")) / BYTES_PER_MEBIBYTE));
            }
        };
    }

    static Job restore() {
        return new Job() {
            @Override
            public String name() {
                return "Restore, with all logs verified, until everything is up";
            }

            @Override
            public Done in(Home home) {
                return new Done(launch(home.filled().suite(), "restore", "--yes"), "as of the end of the log");
            }
        };
    }

    /** What it took, in seconds. */
    private static double launch(Suite suite, String... arguments) {
        ProcessBuilder command = new ProcessBuilder(
                Stream.concat(Stream.of(suite.root().resolve("soc").toString()), Stream.of(arguments))
                        .toList());
        command.environment().put("SOC_HOME", suite.folder().toString());
        command.environment().putAll(ports(suite.folder().resolve("ports.env")));
        long began = System.nanoTime();
        try {
            int ended = command.inheritIO().start().waitFor();
            if (ended != 0) {
                throw new BenchFailure("./soc " + String.join(" ", arguments) + " ended with " + ended);
            }
            return Job.since(began);
        } catch (IOException e) {
            throw new BenchFailure("./soc cannot be run: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    private static java.util.Map<String, String> ports(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("SOC_"))
                    .map(line -> line.split("=", 2))
                    .collect(java.util.stream.Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        } catch (IOException e) {
            throw new BenchFailure("The ports cannot be read: " + e, e);
        }
    }

    private static long size(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            long bytes = 0;
            for (Path file : all) {
                bytes += Files.size(file);
            }
            return bytes;
        } catch (IOException e) {
            throw new BenchFailure("The backup cannot be measured: " + e, e);
        }
    }
}
