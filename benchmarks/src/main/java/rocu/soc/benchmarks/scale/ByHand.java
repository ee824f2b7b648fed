package rocu.soc.benchmarks.scale;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import rocu.soc.benchmarks.BenchFailure;

/**
 * The return of an inspection through the gateway, beside the best statements by hand for the same figures on the same tables: both
 * at once, as the gateway has both services count at once.
 */
final class ByHand implements AutoCloseable {

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final Home home;
    private final Inspection inspection;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final Part threats;
    private final Part disruptions;

    /** What both took in a round, in milliseconds. */
    record Pair(double gateway, double byHand) {}

    private record Part(Connection connection, String sql) {

        /** All rows are read; the figure of the region comes out. */
        long total() throws SQLException {
            long total = 0;
            try (PreparedStatement select = connection.prepareStatement(sql);
                    ResultSet rows = select.executeQuery()) {
                long all = -1;
                while (rows.next()) {
                    // the most that grouping() says is the row of an organisation alone
                    if (rows.getLong("by_what") > all) {
                        all = rows.getLong("by_what");
                        total = 0;
                    }
                    if (rows.getLong("by_what") == all) {
                        total += rows.getLong("shown") + rows.getLong("withheld");
                    }
                }
            }
            return total;
        }
    }

    private ByHand(Home home, Inspection inspection) {
        this.home = home;
        this.inspection = inspection;
        this.threats = part("threat", "by-hand-threats.sql");
        this.disruptions = part("disruption", "by-hand-disruptions.sql");
    }

    static ByHand of(Home home) {
        return new ByHand(home, Inspection.lastYear(home.filled().until()));
    }

    /** As many rounds of the two in turn; that both have the same figures is made sure of first. */
    List<Pair> rounds(int rounds) {
        Question question = inspection.question();
        JsonNode counted = home.asking().ask(question).json();
        long[] totals = byHand();
        if (counted.at("/parts/0/region/total").asLong() != totals[0]
                || counted.at("/parts/1/region/total").asLong() != totals[1]) {
            throw new BenchFailure("By hand %d threats and %d disruptions are counted; the return says %s and %s."
                    .formatted(
                            totals[0],
                            totals[1],
                            counted.at("/parts/0/region/total"),
                            counted.at("/parts/1/region/total")));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            double gateway = home.asking().ask(question).milliseconds();
            long began = System.nanoTime();
            var _ = byHand();
            pairs.add(new Pair(gateway, (System.nanoTime() - began) / NANOSECONDS_PER_MILLISECOND));
        }
        return pairs;
    }

    @Override
    public void close() {
        threads.close();
        for (Part part : List.of(threats, disruptions)) {
            try {
                part.connection().close();
            } catch (SQLException e) {
                throw new BenchFailure("A connection cannot be closed: " + e.getMessage(), e);
            }
        }
    }

    private long[] byHand() {
        Future<Long> ofThreats = threads.submit(threats::total);
        Future<Long> ofDisruptions = threads.submit(disruptions::total);
        try {
            return new long[] {ofThreats.get(), ofDisruptions.get()};
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchFailure("Interrupted", e);
        } catch (ExecutionException e) {
            throw new BenchFailure("The figures cannot be counted by hand: " + e.getCause(), e);
        }
    }

    private Part part(String service, String script) {
        String sql = FillScript.named(script)
                .text()
                .replace("${from}", inspection.from().toString())
                .replace("${to}", inspection.to().toString())
                .replace("${known}", inspection.instant().toString());
        try {
            return new Part(home.filled().databases().connect(service), sql);
        } catch (SQLException e) {
            throw new BenchFailure("The database does not answer: " + e.getMessage(), e);
        }
    }
}
