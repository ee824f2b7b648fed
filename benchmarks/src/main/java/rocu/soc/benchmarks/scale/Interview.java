package rocu.soc.benchmarks.scale;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks every home the same, in turn, so that what else the machine does meets them alike. */
final class Interview {

    private static final int WARM_UP = 3;
    private static final int LEAST = 5;
    private static final int RECORDINGS = 50;
    private static final Duration ENOUGH = Duration.ofSeconds(4);

    private final List<Home> homes;
    private final int rounds;

    /** @param rounds how often each is asked; less often, five times at least, where one question takes long */
    Interview(List<Home> homes, int rounds) {
        this.homes = homes;
        this.rounds = rounds;
    }

    /** Of each question what came of it, in the order of the homes. */
    List<List<Timed>> all() {
        List<List<Timed>> answers = new ArrayList<>();
        int count = homes.getFirst().questions().size();
        for (int number = 0; number < count; number++) {
            int place = number;
            List<Timed> answer = ask(home -> home.questions().get(place), rounds);
            answers.add(answer);
            System.out.printf(
                    Locale.ROOT,
                    "%d/%d %s: %s ms%n",
                    number + 1,
                    count,
                    answer.getFirst().question().name(),
                    answer.stream()
                            .map(timed -> String.format(Locale.ROOT, "%.1f", timed.median()))
                            .toList());
        }
        return answers;
    }

    /** The same of recording a disruption. */
    List<Timed> recording() {
        return ask(
                _ -> Questions.recording()
                        .with("Idempotency-Key", UUID.randomUUID().toString()),
                RECORDINGS);
    }

    private List<Timed> ask(Function<Home, Question> asked, int times) {
        List<Answering> answering =
                homes.stream().map(home -> new Answering(home, asked)).toList();
        for (int round = 0; round < times; round++) {
            answering.stream().filter(one -> !one.isEnough()).forEach(Answering::once);
        }
        return answering.stream().map(Answering::timed).toList();
    }

    /** One home, with one question. */
    private static final class Answering {

        private final Home home;
        private final Function<Home, Question> asked;
        private final List<Double> milliseconds = new ArrayList<>();
        private final Answer first;
        private double spent;

        Answering(Home home, Function<Home, Question> asked) {
            this.home = home;
            this.asked = asked;
            this.first = Stream.generate(() -> home.asking().askPatiently(asked.apply(home)))
                    .limit(WARM_UP)
                    .toList()
                    .getLast();
        }

        boolean isEnough() {
            return milliseconds.size() >= LEAST && spent > ENOUGH.toMillis();
        }

        void once() {
            double took = home.asking().askPatiently(asked.apply(home)).milliseconds();
            milliseconds.add(took);
            spent += took;
        }

        Timed timed() {
            return new Timed(asked.apply(home), milliseconds, first.held());
        }
    }
}
