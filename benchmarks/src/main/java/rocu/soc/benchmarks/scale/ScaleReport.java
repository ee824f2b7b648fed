package rocu.soc.benchmarks.scale;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The result as a page. */
final class ScaleReport {

    private static final int LONGEST_PLAN = 80;
    private static final double GROWN = 1.5;
    private static final double WORTH_SHOWING = 0.1;

    private final List<Amount> amounts;
    private final StringBuilder text = new StringBuilder();

    ScaleReport(List<Amount> amounts, Order order, int rounds) {
        this.amounts = amounts;
        text.append(String.format(
                Locale.ROOT,
                """

                A home for each size, all of them up at the same time and asked in turn, through the gateway, one question at a time:
                %s. Records are of five years, seven organisations and one region, and
                lie on the disk %s. 14 %% of the disruptions were said anew, 2 %% withdrawn, 60 %% are on a threat, 0.6 %%
                need-to-know. They were inserted through the rules of the tables, and not through the services: there are no rows of
                the outbox and no entries of the audit log of them.

                Each question 3 times to warm up, then %d times, or for 4 s and 5 times at least. Milliseconds, least / median / most;
                the ratio is that of the medians of the largest home and the smallest. `rocu-analyst` asks for the region,
                `cheshire-analyst` for a force. What the answer of the largest held stands beside it.
                """,
                amounts.stream().map(Amount::toString).collect(Collectors.joining("; ")),
                order == Order.IN_TIME
                        ? "in the order of time"
                        : "in no order, as a bulk load of old years leaves them",
                rounds));
    }

    /** What it took to record one disruption. */
    void recording(List<Timed> recorded) {
        head("Recording (P9)");
        row(recorded);
    }

    /** What it took to answer: what grows, then everything under a heading for each group. */
    void questions(List<List<Timed>> answers) {
        List<List<Timed>> growing = answers.stream()
                .filter(answer -> ratio(answer) > GROWN)
                .sorted((one, other) -> Double.compare(ratio(other), ratio(one)))
                .toList();
        head(String.format(
                Locale.ROOT,
                "What takes more than %.1f times as long (P5): %d of %d questions",
                GROWN,
                growing.size(),
                answers.size()));
        growing.forEach(answer -> {
            Question question = answer.getFirst().question();
            row(question.group() + ": " + question.words(), answer);
        });
        Map<String, List<List<Timed>>> groups = answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.getFirst().question().group(), LinkedHashMap::new, Collectors.toList()));
        groups.forEach((group, ofIt) -> {
            head(group);
            ofIt.forEach(this::row);
        });
    }

    /** The return of an inspection beside statements by hand, in the home that holds most. */
    void byHand(List<ByHand.Pair> pairs) {
        double gateway = median(pairs, ByHand.Pair::gateway);
        double byHand = median(pairs, ByHand.Pair::byHand);
        text.append(String.format(
                Locale.ROOT, """

                ## The inspection return beside figures by hand (P6)

                As known last year, among %s, in turn, %d rounds, medians. By hand: two statements at once over kept connections
                (`by-hand-threats.sql`, `by-hand-disruptions.sql`), every row read; the totals are the same.

                | Through the gateway | By hand | Ratio |
                |---|---|---|
                | %.1f ms | %.1f ms | **%.2f** |
                """, amounts.getLast().words(), pairs.size(), gateway, byHand, gateway / byHand));
    }

    /** How the statements of the slowest questions are carried out. */
    void plans(Map<String, List<Plan>> plans) {
        text.append("\n## Plans of the slowest five, among " + amounts.getLast().words() + "\n");
        plans.forEach((question, ofIt) -> {
            text.append("\n### ").append(question).append('\n');
            double longest = ofIt.stream().mapToDouble(Plan::milliseconds).max().orElse(0);
            ofIt.stream()
                    .filter(plan -> plan.milliseconds() > longest * WORTH_SHOWING)
                    .sorted(Comparator.comparingDouble(Plan::milliseconds).reversed())
                    .forEach(plan -> text.append(String.format(
                            Locale.ROOT, "%n%.0f ms:%n%n```%n%s```%n", plan.milliseconds(), shortened(plan.text()))));
        });
    }

    /** What each process holds in memory at the end, in MiB. */
    void memory(List<String> parts, List<Map<String, Long>> resident) {
        text.append(
                "\n## Memory at the end\n\nResident, in MiB; pages that processes of PostgreSQL share are counted in each.\n\n|");
        amounts.forEach(amount -> text.append(" | ").append(amount.words()));
        text.append(" |\n|---").append("|---".repeat(amounts.size())).append("|\n");
        for (String part : parts) {
            text.append("| ").append(part);
            resident.forEach(one -> text.append(" | ").append(one.get(part)));
            text.append(" |\n");
        }
    }

    String text() {
        return text.toString();
    }

    private void head(String title) {
        text.append("\n## ").append(title).append("\n\n| Question | Who");
        amounts.forEach(amount -> text.append(" | ").append(amount.words()));
        text.append(" | Ratio | Held |\n|---|---")
                .append("|---".repeat(amounts.size() + 2))
                .append("|\n");
    }

    private void row(List<Timed> answer) {
        row(answer.getFirst().question().words(), answer);
    }

    private void row(String words, List<Timed> answer) {
        text.append("| ")
                .append(words)
                .append(" | ")
                .append(answer.getFirst().question().persona());
        answer.forEach(timed -> text.append(
                String.format(Locale.ROOT, " | %.1f / %.1f / %.1f", timed.least(), timed.median(), timed.most())));
        text.append(String.format(
                Locale.ROOT, " | %.1f | %s |%n", ratio(answer), answer.getLast().held()));
    }

    private static double ratio(List<Timed> answer) {
        return answer.getLast().median() / answer.getFirst().median();
    }

    private static String shortened(String plan) {
        return plan.lines().limit(LONGEST_PLAN).collect(Collectors.joining("\n", "", "\n"));
    }

    private static double median(List<ByHand.Pair> pairs, Function<ByHand.Pair, Double> figure) {
        List<Double> sorted = pairs.stream().map(figure).sorted().toList();
        return sorted.get(sorted.size() / 2);
    }
}
