package rocu.soc.disruption;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Draws what can be said of a disruption, with every member written out that the service would fill in. Days are few, so
 * that many records share one.
 */
record Facts(Random random, LocalDate firstDay) {

    static final List<String> FOUR_P = List.of("PURSUE", "PREVENT", "PROTECT", "PREPARE");
    static final List<String> CATEGORIES = List.of("MAJOR", "MODERATE", "MINOR", "NONE", "NEGATIVE", "UNASSESSED");
    static final List<String> MARKINGS = List.of("OFFICIAL", "OFFICIAL_SENSITIVE");
    static final List<String> BENEFICIARIES = List.of("cheshire", "cumbria", "merseyside");
    static final int DAYS = 6;

    /** Members that only change together. */
    private static final List<List<String>> GROUPS = List.of(
            List.of("occurredOn"),
            List.of("whatWasDone"),
            List.of("fourP"),
            List.of("disruptionType", "beneficiary"),
            List.of("assessmentCategory", "categoryRationale"),
            List.of("marking"),
            List.of("contactUnit"),
            List.of("outcomes"));

    static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A disruption that the drawer's organisation led. */
    ObjectNode lead() {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("occurredOn", firstDay.plusDays(random.nextInt(DAYS)).toString());
        facts.put("whatWasDone", "Warrant no. " + random.nextInt(1_000_000) + "\nCafé \"Zoë\"");
        facts.put("fourP", one(random, FOUR_P));
        facts.put("disruptionType", "LEAD");
        String category = one(random, CATEGORIES);
        facts.put("assessmentCategory", category);
        if (!category.equals("UNASSESSED")) {
            facts.put("categoryRationale", "Because of " + random.nextInt(100));
        }
        facts.put("marking", one(random, MARKINGS));
        if (random.nextBoolean()) {
            facts.put("contactUnit", "Unit " + random.nextInt(10));
        }
        ArrayNode outcomes = outcomes();
        if (!outcomes.isEmpty()) {
            facts.set("outcomes", outcomes);
        }
        return facts;
    }

    /** Anything that a ROCU may record. */
    ObjectNode leadOrSupport() {
        ObjectNode facts = lead();
        return random.nextBoolean()
                ? facts
                : facts.put("disruptionType", "SUPPORT").put("beneficiary", one(random, BENEFICIARIES));
    }

    /** A merge patch of some members; it may leave everything as it is. */
    ObjectNode patch() {
        ObjectNode other = leadOrSupport();
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (List<String> group : GROUPS) {
            if (random.nextInt(4) == 0) {
                group.forEach(member ->
                        patch.set(member, other.has(member) ? other.get(member) : JsonNodeFactory.instance.nullNode()));
            }
        }
        return patch;
    }

    /** What the patch makes of it; no member here is an object, so that members are replaced or taken out. */
    static ObjectNode patched(ObjectNode present, ObjectNode patch) {
        ObjectNode patched = present.deepCopy();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                patched.remove(member.getKey());
            } else {
                patched.set(member.getKey(), member.getValue());
            }
        });
        return patched;
    }

    private ArrayNode outcomes() {
        ArrayNode outcomes = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            ObjectNode outcome = outcomes.addObject();
            switch (random.nextInt(3)) {
                case 0 -> outcome.put("type", "ARRESTS").put("number", 1 + random.nextInt(9));
                case 1 -> outcome.put("type", "CASH").put("pence", 1 + random.nextInt(1_000_000));
                default ->
                    outcome.put("type", "DRUGS")
                            .put("milligrams", 1 + random.nextInt(1_000_000))
                            .put("substance", "cannabis");
            }
        }
        return outcomes;
    }
}
