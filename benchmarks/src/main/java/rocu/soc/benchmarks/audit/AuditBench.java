package rocu.soc.benchmarks.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rocu.soc.benchmarks.Machine;
import rocu.soc.benchmarks.Results;
import rocu.soc.benchmarks.Suite;
import rocu.soc.benchmarks.ingest.Round;
import rocu.soc.benchmarks.ingest.Stage;

/**
 * The indexes by which auditors search a log of a million entries: recording with and without them in turn, and each
 * question with all of them and without the one that it uses.
 */
public final class AuditBench {

    private static final int ENTRIES = 1_000_000;
    private static final int CLIENTS = 64;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    private final int rounds;
    private final Duration time;

    public AuditBench(int rounds, int seconds) {
        this.rounds = rounds;
        this.time = Duration.ofSeconds(seconds);
    }

    /** Whether the indexes are there while something is recorded. */
    enum Indexes {
        THERE,
        AWAY
    }

    /** Rounds of the two ways of recording. */
    record Written(List<Round> posted, List<Round> inserted) {}

    public void run() {
        Suite suite = Suite.inItsHome();
        String head = Machine.head(
                "Indexes of the audit log",
                suite.root(),
                "./soc bench audit --rounds " + rounds + " --seconds " + time.toSeconds());
        try {
            suite.empty();
            suite.stack().up();
            Stage stage = Stage.of(suite);
            stage.leaveAlone();
            List<FilledLog> logs = List.of(
                    new FilledLog(suite.stack().postgres().server(), "disruption"),
                    new FilledLog(suite.stack().postgres().server(), "bare"));
            logs.forEach(log -> log.fill(ENTRIES));
            AuditReport report = new AuditReport(ENTRIES, rounds, time, CLIENTS);
            report.recording(record(stage, logs));
            report.asking(logs.getFirst().sizes(), logs.getFirst().ask());
            Results.write(suite.root(), "audit-search", head + report.text());
        } finally {
            suite.down();
        }
    }

    private Map<Indexes, Written> record(Stage stage, List<FilledLog> logs) {
        Map<Indexes, Written> written = new EnumMap<>(Indexes.class);
        for (Indexes indexes : Indexes.values()) {
            written.put(indexes, new Written(new ArrayList<>(), new ArrayList<>()));
        }
        stage.post(CLIENTS, WARM_UP);
        stage.insert(CLIENTS, Duration.ofSeconds(5));
        Indexes now = Indexes.THERE;
        for (int round = 0; round < 2 * rounds; round++) {
            Written here = Objects.requireNonNull(written.get(now));
            here.posted().add(stage.post(CLIENTS, time));
            here.inserted().add(stage.insert(CLIENTS, time));
            System.out.printf(
                    "Round %d, indexes %s: %.0f posts/s, pgbench %.0f/s%n",
                    round / 2 + 1,
                    now,
                    here.posted().getLast().perSecond(),
                    here.inserted().getLast().perSecond());
            // there, away, away, there: so that neither always comes first
            if (round % 2 == 0) {
                now = now == Indexes.THERE ? Indexes.AWAY : Indexes.THERE;
                logs.forEach(now == Indexes.THERE ? FilledLog::createIndexes : FilledLog::dropIndexes);
            }
        }
        if (now == Indexes.AWAY) {
            logs.forEach(FilledLog::createIndexes);
        }
        return written;
    }
}
