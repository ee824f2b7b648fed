package rocu.soc.benchmarks.ingest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import rocu.soc.benchmarks.Machine;
import rocu.soc.benchmarks.Results;
import rocu.soc.benchmarks.Suite;

/**
 * Recording disruptions through the gateway, beside {@code pgbench} sending the same inserts, a transaction each, to the same
 * server: with relay, broker and consumers at work, then gateway and service alone; with group commit, then without.
 */
public final class IngestBench {

    private static final int[] CLIENTS = {1, 16, 64};

    private final int rounds;
    private final Duration time;

    public IngestBench(int rounds, int seconds) {
        this.rounds = rounds;
        this.time = Duration.ofSeconds(seconds);
    }

    public void run() {
        Pgbench.find();
        Suite suite = Suite.inItsHome();
        String head = Machine.head(
                "Recording disruptions (P1)",
                suite.root(),
                "./soc bench ingest --rounds " + rounds + " --seconds " + time.toSeconds());
        try {
            suite.makeCaches();
            suite.empty();
            suite.stack().up();
            Stage stage = Stage.of(suite);
            IngestReport report = new IngestReport(rounds, time);
            String all = "Relay, Kafka and all consumers at work";
            String alone = "Gateway and disruption-service alone";
            measure(stage, report, all + ", group commit");
            stage.commitEach();
            measure(stage, report, all + ", a transaction for each");
            stage.leaveAlone();
            measure(stage, report, alone + ", a transaction for each");
            stage.commitGroups();
            measure(stage, report, alone + ", group commit");
            Results.write(suite.root(), "ingest", head + report.text());
        } finally {
            suite.down();
        }
    }

    private void measure(Stage stage, IngestReport report, String title) {
        String warm = stage.warmUp(64);
        stage.insert(64, Duration.ofSeconds(5));
        Map<Integer, IngestReport.Pair> pairs = new LinkedHashMap<>();
        for (int clients : CLIENTS) {
            List<Round> posted = new ArrayList<>();
            List<Round> inserted = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                posted.add(stage.post(clients, time));
                stage.awaitQuiet();
                inserted.add(stage.insert(clients, time));
                System.out.printf(
                        "%d clients, round %d: %.0f posts/s, pgbench %.0f/s%n",
                        clients,
                        round + 1,
                        posted.getLast().perSecond(),
                        inserted.getLast().perSecond());
            }
            pairs.put(clients, new IngestReport.Pair(posted, inserted));
        }
        report.add(title, warm, pairs);
    }
}
