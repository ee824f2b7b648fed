package rocu.soc.disruption;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** Draws what can be said of a disruption. Days are few, so that many records share one. */
record Facts(Random random, LocalDate firstDay) {

    private static final List<String> FOUR_P = List.of("PURSUE", "PREVENT", "PROTECT", "PREPARE");
    private static final List<String> CATEGORIES =
            List.of("MAJOR", "MODERATE", "MINOR", "NONE", "NEGATIVE", "UNASSESSED");
    private static final List<String> MARKINGS = List.of("OFFICIAL", "OFFICIAL_SENSITIVE");
    private static final int DAYS = 6;

    /** A disruption that the drawer's organisation led. */
    ObjectNode lead() {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("occurredOn", firstDay.plusDays(random.nextInt(DAYS)).toString());
        facts.put("whatWasDone", "Warrant no. " + random.nextInt(1_000_000) + "\nCafé \"Zoë\"");
        facts.put("fourP", one(FOUR_P));
        String category = one(CATEGORIES);
        facts.put("assessmentCategory", category);
        if (!category.equals("UNASSESSED")) {
            facts.put("categoryRationale", "Because of " + random.nextInt(100));
        }
        facts.put("marking", one(MARKINGS));
        for (int i = random.nextInt(4); i > 0; i--) {
            facts.withArray("outcomes").addObject().put("type", "ARRESTS").put("number", 1 + random.nextInt(9));
        }
        return facts;
    }

    private String one(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}
