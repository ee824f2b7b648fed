package rocu.soc.benchmarks;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rocu.soc.benchmarks.audit.AuditBench;
import rocu.soc.benchmarks.gateway.GatewayBench;
import rocu.soc.benchmarks.ingest.IngestBench;
import rocu.soc.benchmarks.overload.OverloadBench;
import rocu.soc.benchmarks.scale.Order;
import rocu.soc.benchmarks.scale.ScaleBench;
import rocu.soc.benchmarks.start.IdleBench;
import rocu.soc.benchmarks.start.UpBench;
import rocu.soc.localstack.home.LauncherFailure;

/** {@code ./soc bench}: the script has built the suite. */
final class Bench {

    private static final Set<String> FLAGS = Set.of("--ten", "--shuffled", "--anew", "--growth");

    private Bench() {}

    /** Ends with 0 when the result is written, 1 when it could not be measured, 2 when there is no such measurement. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        String name = words.isEmpty() ? "" : words.getFirst();
        try {
            Set<String> flags = new HashSet<>(words);
            flags.retainAll(FLAGS);
            Map<String, Integer> numbers =
                    numbers(words.stream().filter(word -> !FLAGS.contains(word)).toList());
            switch (name) {
                case "ingest" ->
                    new IngestBench(numbers.getOrDefault("--rounds", 5), numbers.getOrDefault("--seconds", 10)).run();
                case "audit" ->
                    new AuditBench(numbers.getOrDefault("--rounds", 4), numbers.getOrDefault("--seconds", 10)).run();
                case "gateway" ->
                    new GatewayBench(numbers.getOrDefault("--rounds", 3), numbers.getOrDefault("--seconds", 8)).run();
                case "overload" -> new OverloadBench(numbers.getOrDefault("--seconds", 15)).run();
                case "idle" -> new IdleBench(numbers.getOrDefault("--seconds", 150)).run();
                case "scale" ->
                    new ScaleBench(new ScaleBench.Choice(
                                    numbers.getOrDefault("--rounds", 25),
                                    numbers.getOrDefault("--disruptions", ScaleBench.MANY),
                                    flags.contains("--ten"),
                                    flags.contains("--shuffled") ? Order.SHUFFLED : Order.IN_TIME,
                                    flags.contains("--anew"),
                                    flags.contains("--growth")))
                            .run();
                case "up" -> new UpBench(numbers.getOrDefault("--rounds", 5)).run();
                default -> {
                    System.err.println(
                            "Usage: ./soc bench ingest [--rounds N] [--seconds N] | audit [--rounds N] [--seconds N]"
                                    + " | gateway [--rounds N] [--seconds N] | overload [--seconds N] | up [--rounds N]"
                                    + " | idle [--seconds N]"
                                    + " | scale [--rounds N] [--disruptions N] [--ten] [--shuffled] [--anew] [--growth]\n\n"
                                    + "scale fills homes with 10 k and 1 M disruptions, or N, with --ten 10 M as well; with --shuffled"
                                    + " as a bulk load of old years left them. A filled home is kept and asked again, unless"
                                    + " --anew is given or the tables have changed since. --growth asks nothing, and does once what else grows: whole"
                                    + " lists, backup and restore, logs, copies, erasure, a day without Kafka.");
                    System.exit(2);
                }
            }
        } catch (BenchFailure | LauncherFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static Map<String, Integer> numbers(List<String> words) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 1; i + 1 < words.size(); i += 2) {
            try {
                numbers.put(words.get(i), Math.max(1, Integer.parseInt(words.get(i + 1))));
            } catch (NumberFormatException e) {
                throw new BenchFailure(words.get(i) + " takes a whole number, and not " + words.get(i + 1) + ".", e);
            }
        }
        return numbers;
    }
}
