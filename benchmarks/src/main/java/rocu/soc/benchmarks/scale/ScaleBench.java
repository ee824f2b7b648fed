package rocu.soc.benchmarks.scale;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.benchmarks.Machine;
import rocu.soc.benchmarks.Results;
import rocu.soc.benchmarks.Suite;
import rocu.soc.localstack.process.Memory;

/** How the suite answers among a million records, beside how it answers among ten thousand; each in a home of its own. */
public final class ScaleBench {

    private static final int FEW = 10_000;
    public static final int MANY = 1_000_000;
    private static final int VERY_MANY = 10_000_000;
    private static final int SLOWEST = 5;

    private final Choice choice;

    /**
     * What is asked for.
     *
     * @param rounds how often each question is asked
     * @param many disruptions beside the ten thousand; a power of ten
     * @param ten whether among ten millions as well
     * @param anew whether homes are filled anew that hold the records already
     * @param growth whether nothing is asked but what else grows
     */
    public record Choice(int rounds, int many, boolean ten, Order order, boolean anew, boolean growth) {

        String command() {
            return "./soc bench scale --rounds " + rounds + (many == MANY ? "" : " --disruptions " + many)
                    + (growth ? " --growth" : "") + (ten ? " --ten" : "")
                    + (order == Order.SHUFFLED ? " --shuffled" : "");
        }
    }

    public ScaleBench(Choice choice) {
        this.choice = choice;
    }

    public void run() {
        List<FilledSuite> suites = Stream.of(FEW, choice.many(), VERY_MANY)
                .filter(size -> size != VERY_MANY || choice.ten())
                .sorted()
                .distinct()
                .map(size -> new FilledSuite(new Amount(size), choice.order()))
                .toList();
        Suite last = suites.getLast().suite();
        String head = Machine.head("Among a million records (P5, P6, P9)", last.root(), choice.command());
        try {
            suites.forEach(suite -> suite.up(choice.anew()));
            List<Home> homes = suites.stream().map(Home::of).toList();
            if (choice.growth()) {
                Results.write(last.root(), "scale-growth", head + new Growth().of(homes));
                return;
            }
            ScaleReport report =
                    new ScaleReport(suites.stream().map(FilledSuite::amount).toList(), choice.order(), choice.rounds());
            measure(homes, report);
            String name = choice.order() == Order.IN_TIME ? "scale" : "scale-shuffled";
            Results.write(last.root(), name, head + report.text());
        } finally {
            suites.forEach(FilledSuite::down);
        }
    }

    private void measure(List<Home> homes, ScaleReport report) {
        Interview interview = new Interview(homes, choice.rounds());
        report.recording(interview.recording());
        List<List<Timed>> answers = interview.all();
        report.questions(answers);
        Home most = homes.getLast();
        try (ByHand byHand = ByHand.of(most)) {
            report.byHand(byHand.rounds(choice.rounds()));
        }
        report.plans(plans(most, answers));
        report.memory(Suite.PARTS, homes.stream().map(ScaleBench::memory).toList());
        homes.forEach(home -> home.asking().close());
    }

    /** The plans of the questions that took longest; a return is counted the same way however it is written. */
    private static Map<String, List<Plan>> plans(Home home, List<List<Timed>> answers) {
        PlanLog log = home.filled().plans();
        Map<String, List<Plan>> plans = new LinkedHashMap<>();
        List<Timed> slowest = new ArrayList<>(answers.stream()
                .map(List::getLast)
                .filter(timed -> !timed.question().headers().containsKey("Accept"))
                .toList());
        slowest.sort(Comparator.comparingDouble(Timed::median).reversed());
        log.on();
        for (Timed timed : slowest.subList(0, SLOWEST)) {
            plans.put(timed.question().name(), log.during(() -> home.asking().askPatiently(timed.question())));
        }
        log.off();
        return plans;
    }

    private static Map<String, Long> memory(Home home) {
        Map<String, Long> memory = new LinkedHashMap<>();
        for (String part : Suite.PARTS) {
            ProcessHandle process = home.filled()
                    .suite()
                    .stack()
                    .process(part)
                    .living()
                    .orElseThrow(() -> new BenchFailure(part + " does not run."));
            memory.put(part, Memory.residentMebibytes(process) + ofChildren(process));
        }
        return memory;
    }

    private static long ofChildren(ProcessHandle process) {
        return process.descendants().mapToLong(Memory::residentMebibytes).sum();
    }
}
