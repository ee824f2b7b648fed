package rocu.soc.benchmarks.scale;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What else grows with what is stored, beside the answers to questions: done once in each home, one home after the other. It begins
 * with files and a backup and ends with that backup restored; what was recorded meanwhile stays, so that the home is filled anew
 * before its questions are asked again.
 */
final class Growth {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final List<Job> jobs = new ArrayList<>();

    Growth() {
        jobs.add(new WholeList("CSV", "text/csv"));
        jobs.add(new WholeList("NDJSON", "application/x-ndjson"));
        jobs.add(new WholeList("workbook", WORKBOOK));
        jobs.add(new Reconciled());
        jobs.add(new SubjectSearch());
        jobs.add(Copied.backup());
        jobs.addAll(LongLog.jobs());
        jobs.add(new Erased());
        jobs.add(new WithoutKafka());
        jobs.add(Copied.restore());
    }

    /** The table of what came of it. */
    String of(List<Home> homes) {
        List<List<Job.Done>> done = homes.stream().map(this::in).toList();
        StringBuilder text =
                new StringBuilder("\n## What else grows\n\nSeconds, once each, and how much it was.\n\n| Job");
        homes.forEach(home -> text.append(" | ").append(home.filled().amount().words()));
        text.append(" |\n|---").append("|---".repeat(homes.size())).append("|\n");
        IntStream.range(0, jobs.size())
                .forEach(number -> row(jobs.get(number), done.stream().map(of -> of.get(number)), text));
        return text.toString();
    }

    private List<Job.Done> in(Home home) {
        home.filled().spoil();
        return jobs.stream()
                .map(job -> {
                    Job.Done done = job.in(home);
                    System.out.printf(
                            Locale.ROOT,
                            "%s, %s: %.1f s, %s%n",
                            home.filled().amount().words(),
                            job.name(),
                            done.seconds(),
                            done.held());
                    return done;
                })
                .toList();
    }

    private static void row(Job job, Stream<Job.Done> done, StringBuilder text) {
        text.append("| ").append(job.name());
        done.forEach(one -> text.append(String.format(Locale.ROOT, " | %.1f (%s)", one.seconds(), one.held())));
        text.append(" |\n");
    }
}
