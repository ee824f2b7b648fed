package rocu.soc.benchmarks.ingest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import rocu.soc.benchmarks.Suite;

/** The result as a page. */
final class IngestReport {

    private static final double THOUSAND = 1_000;

    private final StringBuilder text = new StringBuilder();

    /** Rounds of the two ways with as many clients. */
    record Pair(List<Round> posted, List<Round> inserted) {}

    IngestReport(int rounds, Duration time) {
        text.append("""

                `POST /api/v1/disruptions` through the gateway: token verified, `Idempotency-Key` and source reference new each
                time, five rows in five tables (head, version, audit entry, kept answer, outbox row). Every 201 was counted in
                the database after its round. pgbench sends the same five inserts with rows of the same size, one transaction
                per command, prepared, as the role of the service, into a second database of the same tables on the same server
                (fsync on), which no relay reads. %d rounds of %d s, the two ways in turn; medians. Closed loop, no pauses;
                clients, gateway, services and database share the cores.
                """.formatted(rounds, time.toSeconds()));
    }

    void add(String title, String warm, Map<Integer, Pair> pairs) {
        text.append("\n## ")
                .append(title)
                .append("\n\n")
                .append(warm)
                .append("\n\n")
                .append("""
                | Clients | POST/s | pgbench/s | Ratio | POST p50, p99 (ms) | pgbench mean (ms) | Waiting for the relay after a round |
                |---|---|---|---|---|---|---|
                """);
        pairs.forEach((clients, pair) -> text.append(line(clients, pair)));
        text.append("\nCPU seconds per 1,000 commands:\n\n| Clients | ")
                .append(String.join(" | ", Suite.PARTS))
                .append(" | postgres under pgbench |\n|---|")
                .append("---|".repeat(Suite.PARTS.size() + 1))
                .append("\n");
        pairs.forEach((clients, pair) -> text.append(cpu(clients, pair)));
    }

    String text() {
        return text.toString();
    }

    private static String line(int clients, Pair pair) {
        double posts = Round.median(pair.posted(), Round::perSecond);
        double inserts = Round.median(pair.inserted(), Round::perSecond);
        return String.format(
                Locale.ROOT,
                "| %d | %.0f | %.0f | %.2f | %.1f, %.1f | %.1f | %.0f |%n",
                clients,
                posts,
                inserts,
                posts / inserts,
                Round.median(pair.posted(), Round::p50),
                Round.median(pair.posted(), round -> Objects.requireNonNull(round.p99())),
                Round.median(pair.inserted(), Round::p50),
                Round.median(pair.posted(), Round::unpublished));
    }

    private static String cpu(int clients, Pair pair) {
        return "| " + clients + " | "
                + Suite.PARTS.stream()
                        .map(part -> perThousand(pair.posted(), part))
                        .collect(Collectors.joining(" | "))
                + " | " + perThousand(pair.inserted(), "postgres") + " |\n";
    }

    private static String perThousand(List<Round> rounds, String part) {
        if (rounds.stream().noneMatch(round -> round.cpu().containsKey(part))) {
            return "–";
        }
        return String.format(
                Locale.ROOT,
                "%.3f",
                Round.median(rounds, round -> round.cpu().getOrDefault(part, 0.0) * THOUSAND / round.done()));
    }
}
