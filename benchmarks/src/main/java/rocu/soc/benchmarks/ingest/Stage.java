package rocu.soc.benchmarks.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.CpuTime;
import rocu.soc.benchmarks.Suite;
import rocu.soc.benchmarks.load.Posting;
import rocu.soc.localstack.postgres.Databases;
import rocu.soc.localstack.postgres.Migrations;
import rocu.soc.localstack.postgres.ServiceDatabase;
import rocu.soc.localstack.service.SocService;

/**
 * The running suite, and beside its database one more of the same tables on the same server, into which {@code pgbench}
 * writes: no relay reads it, and no log is chained.
 */
public final class Stage {

    private static final String PERSONA = "cheshire-analyst";
    private static final ServiceDatabase BARE = new ServiceDatabase("bare");
    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final int SLICES_AT_MOST = 12;
    private static final int ALIKE = 3;
    private static final double TOLERANCE = 0.05;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Suite suite;
    private final Pgbench pgbench;
    private final Map<String, String> settings = new HashMap<>();
    private boolean relayed = true;

    private Stage(Suite suite, Pgbench pgbench) {
        this.suite = suite;
        this.pgbench = pgbench;
    }

    /** Prepares the second database, and the script from one disruption that is really recorded. */
    public static Stage of(Suite suite) {
        var server = suite.stack().postgres().server();
        var secrets = suite.stack().secrets();
        new Databases(server, secrets).prepare(BARE);
        new Migrations(server, secrets, suite.checkout().classes("chassis"))
                .apply(BARE, SocService.DISRUPTION.classes(suite.checkout()));
        Path script = suite.folder().resolve("ingest.pgbench");
        new Posting(suite.gateway(), suite.stack().tokens().of(PERSONA)).run("sample", 1, Duration.ofMillis(500));
        try (Connection database = server.connectAsSuperuser("disruption")) {
            Files.writeString(script, new PgbenchScript(database, "disruption_app").like(sample(database)));
        } catch (SQLException e) {
            throw new BenchFailure("The rows of a disruption cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String role = BARE.application();
        return new Stage(suite, new Pgbench(script, server, BARE.name(), role, secrets.password(role)));
    }

    /** Posts through the gateway; every acknowledged one must be in the database, and no other. */
    public Round post(int clients, Duration time) {
        String system = "bench-" + UUID.randomUUID();
        Posting posting = new Posting(suite.gateway(), suite.stack().tokens().of(PERSONA));
        Map<String, Double> before = cpu();
        Posting.Seen seen = posting.run(system, clients, time);
        Map<String, Double> used = since(before);
        long unpublished = number("select count(*) from outbox where published_at is null");
        long stored = number("select count(*) from disruption where source_system = '" + system + "'");
        if (stored != seen.recorded() || seen.refused() > 0) {
            throw new BenchFailure(seen.recorded() + " were acknowledged and " + stored + " are stored; "
                    + seen.refused() + " were refused: " + seen.firstRefusal());
        }
        return new Round(
                seen.recorded(),
                seen.refused(),
                seen.seconds(),
                seen.latencies().milliseconds(0.5),
                seen.latencies().milliseconds(0.99),
                used,
                unpublished);
    }

    /** Writes the same rows into the bare database, a transaction each. */
    public Round insert(int clients, Duration time) {
        Map<String, Double> before = cpu();
        Pgbench.Report report = pgbench.run(clients, time);
        return new Round(
                report.done(),
                report.failed(),
                report.done() / report.perSecond(),
                report.latency(),
                null,
                since(before),
                0);
    }

    /** Waits until the relay has nothing left to do, so that it takes nothing from the next round. */
    void awaitQuiet() {
        if (!relayed) {
            return;
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (number("select count(*) from outbox where published_at is null") > 0) {
            if (System.nanoTime() > end) {
                throw new BenchFailure("The relay is still behind after " + PATIENCE.toMinutes() + " minutes.");
            }
            pause();
        }
    }

    /** Posts until three slices in a row are as fast as each other but for a twentieth, and says how long that took. */
    String warmUp(int clients) {
        List<Double> rates = new ArrayList<>();
        while (rates.size() < SLICES_AT_MOST) {
            rates.add(post(clients, SLICE).perSecond());
            awaitQuiet();
            System.out.printf("warming up, slice %d: %.0f posts/s%n", rates.size(), rates.getLast());
            if (rates.size() >= ALIKE) {
                List<Double> last = rates.subList(rates.size() - ALIKE, rates.size());
                if (Collections.max(last) < Collections.min(last) * (1 + TOLERANCE)) {
                    return "Warm after " + rates.size() + " slices of " + SLICE.toSeconds() + " s.";
                }
            }
        }
        return "Not settled within 5 % in " + SLICES_AT_MOST + " slices of " + SLICE.toSeconds() + " s of warming up: "
                + rates.stream().map(rate -> "%.0f".formatted(rate)).collect(Collectors.joining(", ")) + " posts/s.";
    }

    /** From now on each recording has a transaction of its own. */
    void commitEach() {
        settings.put("SOC_GROUP_COMMIT_ENABLED", "false");
        restart();
    }

    /** From now on recordings that wait at the same time share one. */
    void commitGroups() {
        settings.remove("SOC_GROUP_COMMIT_ENABLED");
        restart();
    }

    private void restart() {
        suite.stack().start("disruption", settings);
    }

    /** From now on gateway, disruption service and database are alone: relay off, no consumers, no broker. */
    public void leaveAlone() {
        relayed = false;
        settings.put("SOC_RELAY_ENABLED", "false");
        restart();
        for (String part : new String[] {"threat", "orders", "kafka"}) {
            suite.stack().process(part).stop();
        }
    }

    private Map<String, Double> cpu() {
        Map<String, Double> cpu = new LinkedHashMap<>();
        for (String part : Suite.PARTS) {
            suite.stack().process(part).living().ifPresent(process -> cpu.put(part, CpuTime.of(process)));
        }
        return cpu;
    }

    private Map<String, Double> since(Map<String, Double> before) {
        Map<String, Double> used = cpu();
        used.replaceAll((part, after) -> after - before.getOrDefault(part, after));
        return used;
    }

    private long number(String question) {
        return suite.number("disruption", question);
    }

    private static UUID sample(Connection database) throws SQLException {
        try (PreparedStatement select =
                        database.prepareStatement("select id from disruption where source_system = 'sample'");
                ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                throw new BenchFailure(
                        "No disruption could be recorded: see ./soc logs of the home of the benchmarks.");
            }
            return row.getObject(1, UUID.class);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        }
    }
}
