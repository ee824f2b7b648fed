package rocu.soc.systemtests.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import rocu.soc.systemtests.walk.Door.Ask;
import rocu.soc.systemtests.walk.Planted.Kind;

/**
 * How returns are walked. What each counted before the records were planted is remembered: by so much as these add, no more
 * and no less, it must count more, and each breakdown must add up.
 */
final class Figures {

    static final String READ = "returns:read";

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String WITHHELD = "WITHHELD";

    /** The questions whose filters every planted record of the kind passes. */
    private static final Map<Kind, String> ALL = Map.of(
            Kind.THREAT,
            "/threats?assessmentType=any&moderationStatus=any&soc=any&tierNot=any&phaseNotContaining=any",
            Kind.DISRUPTION,
            "/disruptions?from=2019-06-01&to=2019-06-02&disruptionType=any&assessmentCategory=any",
            Kind.ORDER,
            "/orders?on=2020-01-01");

    private final Map<String, JsonNode> before = new HashMap<>();

    /** What everybody counts who may, as long as nothing is planted. */
    static Figures before(Door door) {
        Figures figures = new Figures();
        Persona.everybody().stream()
                .filter(persona -> Rights.give(persona, READ))
                .forEach(persona -> ALL.values()
                        .forEach(question -> figures.before.put(
                                persona.name() + question,
                                door.ask(persona, Ask.get(address(question))).body())));
        return figures;
    }

    /** A return in each form that it has. */
    Handler forms(Walk walk, String question) {
        return (operation, persona) -> List.of("application/json", "text/csv", WORKBOOK)
                .forEach(form -> walk.cell(
                        operation,
                        persona,
                        Ask.get(address(question)).with("Accept", form),
                        Rights.give(persona, READ) ? Expectation.status(200) : Expectation.forbidden(READ)));
    }

    /** A return by what the planted records of that kind add to it, one cell for each organisation that owns some. */
    Handler of(Walk walk, Kind kind) {
        String question = Objects.requireNonNull(ALL.get(kind));
        return forms(walk, question).and((operation, persona) -> {
            if (Rights.give(persona, READ)) {
                walk.cell(
                        operation,
                        persona,
                        Ask.get(address(question)),
                        Expectation.status(200).and(answer -> added(walk, persona, kind, answer.body())));
            }
        });
    }

    private Optional<String> added(Walk walk, Persona persona, Kind kind, JsonNode after) {
        Oracle oracle = walk.oracle();
        List<Planted> counted = walk.all(kind).stream()
                .filter(record -> oracle.counts(persona, record))
                .toList();
        JsonNode earlier = Objects.requireNonNull(before.get(persona.name() + ALL.get(kind)));
        Map<String, Long> expected = new TreeMap<>();
        counted.forEach(record -> expected.merge(record.manager(), 1L, Long::sum));
        Map<String, Long> found = totals(after);
        totals(earlier).forEach((of, total) -> found.merge(of, -total, Long::sum));
        found.values().removeIf(total -> total == 0);
        return expected.equals(found)
                ? brokenDown(
                        after,
                        earlier,
                        breakdown -> counted.stream()
                                .filter(record -> oracle.withholds(persona, record, breakdown))
                                .count(),
                        counted.size())
                : Expectation.different("more by " + expected, found);
    }

    private static Optional<String> brokenDown(
            JsonNode after, JsonNode before, ToLongFunction<String> kept, long total) {
        Map<String, Map<String, Long>> found = shares(after);
        shares(before)
                .forEach((name, shares) -> shares.forEach((value, count) ->
                        Objects.requireNonNull(found.get(name)).merge(value, -count, Long::sum)));
        for (Map.Entry<String, Map<String, Long>> breakdown : found.entrySet()) {
            Map<String, Long> shares = breakdown.getValue();
            long withheld = kept.applyAsLong(breakdown.getKey());
            long sum = shares.values().stream().mapToLong(Long::longValue).sum();
            if (sum != total || shares.getOrDefault(WITHHELD, 0L) != withheld) {
                return Expectation.different(
                        breakdown.getKey() + " of " + total + " more, " + withheld + " withheld", shares);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Long> totals(JsonNode counted) {
        Map<String, Long> totals = new TreeMap<>();
        counted.at("/parts/0/organisations")
                .forEach(figures -> totals.put(
                        figures.path("of").asText(), figures.path("total").asLong()));
        return totals;
    }

    private static Map<String, Map<String, Long>> shares(JsonNode counted) {
        Map<String, Map<String, Long>> shares = new TreeMap<>();
        counted.at("/parts/0/region/breakdowns").properties().forEach(breakdown -> {
            Map<String, Long> values = new TreeMap<>();
            breakdown
                    .getValue()
                    .forEach(share -> values.put(
                            share.path("value").asText(), share.path("count").asLong()));
            shares.put(breakdown.getKey(), values);
        });
        return shares;
    }

    private static String address(String question) {
        return "/api/v1/returns" + question;
    }
}
