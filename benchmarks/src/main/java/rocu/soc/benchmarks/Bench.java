package rocu.soc.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import rocu.soc.benchmarks.audit.AuditBench;
import rocu.soc.benchmarks.gateway.GatewayBench;
import rocu.soc.benchmarks.ingest.IngestBench;
import rocu.soc.benchmarks.overload.OverloadBench;
import rocu.soc.benchmarks.start.IdleBench;
import rocu.soc.benchmarks.start.UpBench;
import rocu.soc.localstack.home.LauncherFailure;

/** {@code ./soc bench}: the script has built the suite. */
final class Bench {

    private Bench() {}

    /** Ends with 0 when the result is written, 1 when it could not be measured, 2 when there is no such measurement. */
    public static void main(String[] arguments) {
        List<String> words = List.of(arguments);
        String name = words.isEmpty() ? "" : words.getFirst();
        try {
            Map<String, Integer> numbers = numbers(words);
            switch (name) {
                case "ingest" ->
                    new IngestBench(numbers.getOrDefault("--rounds", 5), numbers.getOrDefault("--seconds", 10)).run();
                case "audit" ->
                    new AuditBench(numbers.getOrDefault("--rounds", 4), numbers.getOrDefault("--seconds", 10)).run();
                case "gateway" ->
                    new GatewayBench(numbers.getOrDefault("--rounds", 3), numbers.getOrDefault("--seconds", 8)).run();
                case "overload" -> new OverloadBench(numbers.getOrDefault("--seconds", 15)).run();
                case "idle" -> new IdleBench(numbers.getOrDefault("--seconds", 150)).run();
                case "up" -> new UpBench(numbers.getOrDefault("--rounds", 5)).run();
                default -> {
                    System.err.println(
                            "Usage: ./soc bench ingest [--rounds N] [--seconds N] | audit [--rounds N] [--seconds N]"
                                    + " | gateway [--rounds N] [--seconds N] | overload [--seconds N] | up [--rounds N]"
                                    + " | idle [--seconds N]");
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
