package rocu.soc.benchmarks.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.process.Programs;

/** PostgreSQL's own load generator. */
final class Pgbench {

    private static final Pattern DONE = Pattern.compile("number of transactions actually processed: (\\d+)");
    private static final Pattern FAILED = Pattern.compile("number of failed transactions: (\\d+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");
    private static final Pattern PER_SECOND = Pattern.compile("tps = ([0-9.]+)");

    private final Path program;
    private final Path script;
    private final DatabaseServer server;
    private final String database;
    private final String user;
    private final String password;

    /** What it reported of one run; the mean latency in milliseconds. */
    record Report(long done, long failed, double latency, double perSecond) {

        static Report read(String output) {
            return new Report(
                    (long) number(DONE, output),
                    (long) number(FAILED, output),
                    number(LATENCY, output),
                    number(PER_SECOND, output));
        }

        private static double number(Pattern pattern, String output) {
            Matcher found = pattern.matcher(output);
            if (!found.find()) {
                throw new BenchFailure("pgbench did not report its figures:\n" + output);
            }
            return Double.parseDouble(found.group(1));
        }
    }

    Pgbench(Path script, DatabaseServer server, String database, String user, String password) {
        this.program = find();
        this.script = script;
        this.server = server;
        this.database = database;
        this.user = user;
        this.password = password;
    }

    /** The program on the PATH, or where Debian puts it. */
    static Path find() {
        return Programs.find("pgbench")
                .or(Pgbench::ofDebian)
                .orElseThrow(() ->
                        new BenchFailure("pgbench is not installed, and without it there is nothing to compare to:"
                                + " install it (Debian, Ubuntu: apt install postgresql-contrib or postgresql; macOS: brew install"
                                + " postgresql) and run the command again."));
    }

    Report run(int clients, Duration time) {
        List<String> words = List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=2",
                "--time=" + time.toSeconds(),
                "--file=" + script,
                "--host=" + server.host(),
                "--port=" + server.port(),
                "--username=" + user,
                database);
        try {
            ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
            builder.environment().put("PGPASSWORD", password);
            Process process = builder.start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new BenchFailure("pgbench failed:\n" + output);
            }
            return Report.read(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }

    private static Optional<Path> ofDebian() {
        List<Path> found = new ArrayList<>();
        Path versions = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(versions)) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(versions)) {
                folders.forEach(folder -> found.add(folder.resolve("bin/pgbench")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        found.removeIf(program -> !Files.isExecutable(program));
        return found.isEmpty() ? Optional.empty() : Optional.of(Collections.max(found));
    }
}
