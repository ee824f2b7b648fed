package rocu.soc.benchmarks.audit;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import rocu.soc.benchmarks.audit.AuditBench.Indexes;
import rocu.soc.benchmarks.audit.AuditBench.Written;
import rocu.soc.benchmarks.audit.FilledLog.Asked;
import rocu.soc.benchmarks.ingest.Round;

/** The result as a page. */
final class AuditReport {

    private static final double THOUSAND = 1_000;

    private final StringBuilder text = new StringBuilder();

    AuditReport(int entries, int rounds, Duration time, int clients) {
        text.append(String.format(Locale.ROOT, """

                A log of %,d entries with their links. The indexes are those of the migration `audit_search`; the log has others
                besides, which are always there. Recording as in `./soc bench ingest`, gateway and disruption-service alone, %d
                clients, %d rounds of %d s with the indexes and as many without, there, away, away, there; pgbench writes the same
                rows into a second database with the same log. Medians.
                """, entries, clients, rounds, time.toSeconds()));
    }

    void recording(Map<Indexes, Written> written) {
        text.append("""

                ## What they cost

                | | With | Without | With/without |
                |---|---|---|---|
                """);
        Written with = Objects.requireNonNull(written.get(Indexes.THERE));
        Written without = Objects.requireNonNull(written.get(Indexes.AWAY));
        line("POST/s", perSecond(with.posted()), perSecond(without.posted()));
        line("PostgreSQL, CPU seconds per 1,000 POSTs", cpu(with.posted()), cpu(without.posted()));
        line("pgbench/s", perSecond(with.inserted()), perSecond(without.inserted()));
        line("PostgreSQL, CPU seconds per 1,000 of pgbench", cpu(with.inserted()), cpu(without.inserted()));
    }

    void asking(Map<String, Long> sizes, List<Asked> asked) {
        text.append("""

                ## What they give

                `EXPLAIN (ANALYZE)` of the statement for a page of 50, median of 5, in milliseconds.

                | Question | Index | With all | Without that one |
                |---|---|---|---|
                """);
        asked.forEach(one -> text.append(String.format(
                Locale.ROOT,
                "| %s | `%s` | %.1f | %.1f |%n",
                one.question().words(),
                one.index(),
                one.with(),
                one.without())));
        text.append("\n| Index | MiB |\n|---|---|\n");
        sizes.forEach((index, size) -> text.append("| `" + index + "` | " + size + " |\n"));
    }

    String text() {
        return text.toString();
    }

    private void line(String what, double with, double without) {
        text.append(String.format(Locale.ROOT, "| %s | %.3f | %.3f | %.3f |%n", what, with, without, with / without));
    }

    private static double perSecond(List<Round> rounds) {
        return Round.median(rounds, Round::perSecond);
    }

    private static double cpu(List<Round> rounds) {
        return Round.median(rounds, round -> round.cpu().getOrDefault("postgres", 0.0) * THOUSAND / round.done());
    }
}
