package rocu.soc.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/**
 * Draws what can be said of a stop, with every member written out that the service would fill in. Days are few, so that many
 * records share one.
 */
public record Facts(Random random, LocalDate firstDay) {

    static final List<String> OUTCOMES = List.of("NO_ACTION", "WARNING", "SEARCH", "ARREST");
    static final List<String> MARKINGS = List.of("OFFICIAL", "OFFICIAL_SENSITIVE");
    static final List<String> FORCES = List.of("cheshire", "cumbria", "merseyside");
    static final int DAYS = 6;

    private static final List<String> MEMBERS = List.of(
            "stoppedOn", "place", "account", "grounds", "outcome", "askedBy", "marking", "contactUnit", "found");

    /** What must be said of a stop, and nothing else. */
    public static ObjectNode plain() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("stoppedOn", "2022-06-01")
                .put("place", "M6, junction 20")
                .put("account", "A white van with two men");
    }

    static <T> T one(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** A stop that no other force asked for. */
    ObjectNode own() {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("stoppedOn", firstDay.plusDays(random.nextInt(DAYS)).toString());
        facts.put("place", "Mile " + random.nextInt(100));
        facts.put("account", "Vehicle no. " + random.nextInt(1_000_000) + "\nCafé \"Zoë\"");
        if (random.nextBoolean()) {
            facts.put("grounds", "Because of " + random.nextInt(100));
        }
        facts.put("outcome", one(random, OUTCOMES));
        facts.put("marking", one(random, MARKINGS));
        if (random.nextBoolean()) {
            facts.put("contactUnit", "Unit " + random.nextInt(10));
        }
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        for (int i = random.nextInt(4); i > 0; i--) {
            found.add("Item " + random.nextInt(9));
        }
        if (!found.isEmpty()) {
            facts.set("found", found);
        }
        return facts;
    }

    /** Anything that may be recorded. */
    ObjectNode any() {
        ObjectNode facts = own();
        return random.nextBoolean() ? facts : facts.put("askedBy", one(random, FORCES));
    }

    /** A merge patch of some members; it may leave everything as it is. */
    ObjectNode patch() {
        ObjectNode other = any();
        ObjectNode patch = JsonNodeFactory.instance.objectNode();
        for (String member : MEMBERS) {
            if (random.nextInt(4) == 0) {
                patch.set(member, other.has(member) ? other.get(member) : JsonNodeFactory.instance.nullNode());
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
}
