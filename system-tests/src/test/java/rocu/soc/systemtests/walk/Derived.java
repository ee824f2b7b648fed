package rocu.soc.systemtests.walk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rocu.soc.systemtests.walk.Door.Ask;
import rocu.soc.systemtests.walk.Planted.Kind;
import rocu.soc.systemtests.walk.Specification.Level;

/** What follows from records in another service: it tells nobody of a record who may not see it. */
final class Derived {

    private static final String PROPOSED = "proposed-disruptions:read";

    private final Walk walk;

    Derived(Walk walk) {
        this.walk = walk;
    }

    /** The activity of a threat counts the planted records that the persona sees. */
    Expectation activity(Persona persona, Planted threat) {
        return Expectation.status(200).and(answer -> {
            long disruptions = seen(persona, threat, Kind.DISRUPTION);
            long orders = seen(persona, threat, Kind.ORDER);
            boolean whole = walk.oracle().level(persona, threat) == Level.FULL;
            return count("disruptions", whole ? disruptions : -1, answer.body())
                    .or(() -> count("orders", whole ? orders : -1, answer.body()))
                    .or(() -> answer.body().has("lastDisruptionOn") == disruptions > 0
                            ? Optional.empty()
                            : Expectation.different("the day of the last of " + disruptions, answer));
        });
    }

    /** Proposed disruptions follow from orders on threats, show as the disruptions would, and name the order. */
    Handler proposed() {
        List<Planted> orders = walk.all(Kind.ORDER).stream()
                .filter(order -> !order.threat().isEmpty())
                .toList();
        return (operation, persona) -> {
            Set<String> expected = new TreeSet<>();
            Set<String> named = new TreeSet<>();
            orders.stream().filter(order -> isProposed(persona, order)).forEach(order -> {
                expected.add(order.id());
                named.addAll(Set.of(order.id(), order.reference()));
            });
            walk.cell(
                    operation,
                    persona,
                    Ask.get("/api/v1/proposed-disruptions?limit=500"),
                    Rights.give(persona, PROPOSED)
                            ? Expectation.status(200).and(answer -> {
                                Set<String> found = new TreeSet<>();
                                answer.body()
                                        .path("items")
                                        .forEach(item ->
                                                found.add(item.path("recordId").asText()));
                                found.retainAll(orders.stream().map(Planted::id).toList());
                                return expected.equals(found)
                                        ? Optional.empty()
                                        : Expectation.different("those of " + expected, found);
                            })
                            : Expectation.forbidden(PROPOSED),
                    named);
        };
    }

    private boolean isProposed(Persona persona, Planted order) {
        return walk.oracle().level(persona, PROPOSED, order.proposed()) != Level.NONE;
    }

    /** How many records on the threat show; -1 where nothing is said of them. */
    private long seen(Persona persona, Planted threat, Kind kind) {
        return Rights.give(persona, kind.read())
                ? walk.all(kind).stream()
                        .filter(record -> record.threat().contains(threat))
                        .filter(record -> walk.oracle().level(persona, record) != Level.NONE)
                        .count()
                : -1;
    }

    private static Optional<String> count(String member, long expected, JsonNode activity) {
        long found = activity.has(member) ? activity.path(member).path("count").asLong() : -1;
        return found == expected ? Optional.empty() : Expectation.different(expected + " " + member, activity);
    }
}
