package rocu.soc.benchmarks.scale;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import rocu.soc.benchmarks.BenchFailure;

/**
 * Fills the empty databases of the services with five years of records that refer to each other, by inserts through all triggers,
 * checks and generated columns of the tables. Nothing is published of them, and the log does not tell of them: there are no rows of
 * the outbox and no entries of the audit log. What has become known before today stands as history that was loaded, and is sealed.
 */
public final class Filling {

    private static final int BATCH = 10_000;
    private static final int TENTHS = 10;

    private final Databases databases;
    private final Amount amount;
    private final Map<String, String> values;

    /** Connects to the database of a service with all rights; the caller closes the connection. */
    @FunctionalInterface
    public interface Databases {
        Connection connect(String service) throws SQLException;
    }

    /**
     * What one home has of its own.
     *
     * @param at until when records became known; not to come
     * @param officer the account that submitted one in 200 of the records of Cheshire
     * @param member the one account that is in the need-to-know group of Cheshire
     */
    public record Circumstances(Order order, Instant at, String officer, String member) {}

    private record Part(FillScript script, int rows) {}

    public Filling(Databases databases, Amount amount, Circumstances circumstances) {
        this.databases = databases;
        this.amount = amount;
        this.values = Map.of(
                "at", circumstances.at().toString(),
                "shuffled", String.valueOf(circumstances.order() == Order.SHUFFLED),
                "officer", circumstances.officer(),
                "member", circumstances.member(),
                "threats", String.valueOf(amount.threats()),
                "disruptions", String.valueOf(amount.disruptions()),
                "orders", String.valueOf(amount.orders()));
    }

    /** The scripts by which databases are filled, so that a change of one is noticed. */
    static List<FillScript> scripts() {
        return Stream.of(
                        "rows.sql",
                        "groups.sql",
                        "threats.sql",
                        "known-disruptions.sql",
                        "known-orders.sql",
                        "known-groups.sql",
                        "known-threats-of-disruptions.sql",
                        "disruptions.sql",
                        "known-threats-of-orders.sql",
                        "orders.sql")
                .map(FillScript::named)
                .toList();
    }

    /** Fills the databases, those of all services at the same time, and says how far it has come. */
    public void run() {
        List<Callable<String>> work = List.of(
                () -> fill(
                        "threat",
                        "groups.sql",
                        part("threats.sql", amount.threats()),
                        part("known-disruptions.sql", amount.disruptions()),
                        part("known-orders.sql", amount.orders())),
                () -> fill(
                        "disruption",
                        "known-groups.sql",
                        part("known-threats-of-disruptions.sql", amount.threats()),
                        part("disruptions.sql", amount.disruptions())),
                () -> fill(
                        "orders",
                        "known-groups.sql",
                        part("known-threats-of-orders.sql", amount.threats()),
                        part("orders.sql", amount.orders())));
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            List<Future<String>> running = new ArrayList<>();
            work.forEach(one -> running.add(threads.submit(one)));
            for (Future<String> one : running) {
                System.out.println("Filled the database of " + one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchFailure("A home cannot be filled: " + e.getCause(), e);
        }
    }

    private static Part part(String script, int rows) {
        return new Part(FillScript.named(script), rows);
    }

    private String fill(String service, String groups, Part... parts) throws SQLException {
        try (Connection connection = databases.connect(service)) {
            connection.setAutoCommit(false);
            FillScript.named("rows.sql").run(connection, values);
            FillScript.named(groups).run(connection, values);
            connection.commit();
            for (Part part : parts) {
                fill(connection, part);
            }
            execute(connection, "drop schema filled cascade");
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "vacuum (analyze)");
            execute(connection, "checkpoint");
        }
        return service;
    }

    private void fill(Connection connection, Part part) throws SQLException {
        int tenth = Math.max(1, part.rows() / TENTHS);
        for (int low = 1; low <= part.rows(); low += BATCH) {
            int high = Math.min(part.rows(), low + BATCH - 1);
            Map<String, String> batch = new HashMap<>(values);
            batch.put("low", String.valueOf(low));
            batch.put("high", String.valueOf(high));
            part.script().run(connection, batch);
            connection.commit();
            if (high / tenth > (low - 1) / tenth) {
                System.out.printf(Locale.ROOT, "%s: %,d of %,d%n", part.script().name(), high, part.rows());
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
