package rocu.soc.benchmarks.overload;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.Machine;
import rocu.soc.benchmarks.PeakMemory;
import rocu.soc.benchmarks.Results;
import rocu.soc.benchmarks.Suite;
import rocu.soc.benchmarks.load.Posting;

/**
 * Recording disruptions while ten times the clients press that the suite serves well: what they are told, what becomes of
 * memory, and how fast it is again when they have gone. No client is held to a rate, so that all of them come through to the
 * queues.
 */
public final class OverloadBench {

    private static final String PERSONA = "cheshire-analyst";
    private static final List<String> WATCHED = List.of("gateway", "disruption");
    private static final int CLIENTS = 64;
    private static final int TIMES = 10;
    private static final Duration WARM_UP = Duration.ofSeconds(30);
    private static final Map<String, String> UNHINDERED =
            Map.of("SOC_GATEWAY_LIMIT_RATE", "1000000", "SOC_GATEWAY_LIMIT_BURST", "1000000");

    private final Duration time;

    public OverloadBench(int seconds) {
        this.time = Duration.ofSeconds(seconds);
    }

    public void run() {
        Suite suite = Suite.inItsHome();
        String head = Machine.head("Overload (R8)", suite.root(), "./soc bench overload --seconds " + time.toSeconds());
        try {
            suite.makeCaches();
            suite.empty();
            suite.stack().up();
            suite.stack().start("gateway", UNHINDERED);
            post(suite, CLIENTS, WARM_UP);
            StringBuilder rows = new StringBuilder();
            Posting.Seen before = phase("before", suite, CLIENTS, rows);
            phase("overload", suite, CLIENTS * TIMES, rows);
            Posting.Seen after = phase("at once after", suite, CLIENTS, rows);
            Results.write(suite.root(), "overload", head + text(rows, before, after));
        } finally {
            suite.down();
        }
    }

    private Posting.Seen phase(String name, Suite suite, int clients, StringBuilder rows) {
        try (PeakMemory memory = new PeakMemory(suite, WATCHED)) {
            Posting.Seen seen = post(suite, clients, time);
            rows.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %.0f | %.0f, %.0f | %s | %s |%n",
                    name,
                    clients,
                    seen.perSecond(),
                    seen.latencies().milliseconds(0.5),
                    seen.latencies().milliseconds(0.99),
                    seen.refusals().isEmpty() ? "none" : seen.refusals(),
                    memory.most()));
            return seen;
        }
    }

    /** Every one that was acknowledged must be stored, and no other. */
    private static Posting.Seen post(Suite suite, int clients, Duration time) {
        String system = "overload-" + UUID.randomUUID();
        Posting.Seen seen = new Posting(suite.gateway(), suite.stack().tokens().of(PERSONA)).run(system, clients, time);
        long stored =
                suite.number("disruption", "select count(*) from disruption where source_system = '" + system + "'");
        if (stored != seen.recorded()) {
            throw new BenchFailure(seen.recorded() + " were acknowledged and " + stored + " are stored.");
        }
        System.out.printf(
                "%d clients: %.0f recorded a second, refused %s%n", clients, seen.perSecond(), seen.refusals());
        return seen;
    }

    private String text(StringBuilder rows, Posting.Seen before, Posting.Seen after) {
        return String.format(Locale.ROOT, """

                Clients that post disruptions through the gateway, each the next one as soon as the last is answered, refused or
                not; %d s each time, one behind the other, everything at work. Every acknowledged disruption was found in the
                database, and no other. Clients and suite share the cores. Memory is the most that was resident, in MiB.

                | | Clients | Recorded/s | p50, p99 (ms) | Refused | Memory |
                |---|---|---|---|---|---|
                %s
                Recorded/s after, of those before: **%.2f**.
                """, time.toSeconds(), rows, after.perSecond() / before.perSecond());
    }
}
