package rocu.soc.benchmarks.scale;

import java.time.Duration;
import java.util.Locale;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.Suite;
import rocu.soc.benchmarks.load.Posting;

/** As many recordings as a region makes in a day while Kafka is away, and how soon all services know of them when it is back. */
final class WithoutKafka implements Job {

    private static final int CLIENTS = 16;
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final String WAITING = "select count(*) from outbox where published_at is null";
    private static final String KNOWN = "select count(*) from known_disruption";

    @Override
    public String name() {
        return "Outbox of a day without Kafka, until it is empty and copied";
    }

    @Override
    public Done in(Home home) {
        Suite suite = home.filled().suite();
        suite.stack().process("kafka").stop();
        Posting.Seen seen = new Posting(suite.gateway(), suite.stack().tokens().of(Questions.FORCE))
                .run("without-kafka", CLIENTS, TIME);
        if (seen.refused() > 0) {
            throw new BenchFailure("Without Kafka " + seen.refusals() + " were refused: " + seen.firstRefusal());
        }
        long known = suite.number("threat", KNOWN);
        long waiting = suite.number("disruption", WAITING);
        suite.stack().start("kafka");
        long began = System.nanoTime();
        while (suite.number("disruption", WAITING) > 0 || suite.number("threat", KNOWN) < known + seen.recorded()) {
            SubjectSearch.pause();
        }
        double seconds = Job.since(began);
        return new Done(seconds, String.format(Locale.ROOT, "%,d waited, %,.0f a second", waiting, waiting / seconds));
    }
}
