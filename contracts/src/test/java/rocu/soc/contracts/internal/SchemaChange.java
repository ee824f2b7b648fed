package rocu.soc.contracts.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a schema differs from the one that was released, as far as it matters. A topic keeps the records of earlier writers,
 * and earlier readers go on reading: so every released rule stays as it is, and a new member is never required.
 */
final class SchemaChange {

    /** What explains and does not rule. */
    private static final Set<String> WORDS = Set.of("title", "description");

    private SchemaChange() {}

    /** Each breaking change by its place; none if the change is additive. */
    static List<String> breaking(JsonNode released, JsonNode present) {
        List<String> breaking = new ArrayList<>();
        compare("", released, present, breaking);
        return breaking;
    }

    private static void compare(String place, JsonNode released, JsonNode present, List<String> breaking) {
        if (!released.isObject() || !present.isObject()) {
            if (!released.equals(present)) {
                breaking.add(place + " was " + released + " and is " + shown(present));
            }
            return;
        }
        Set<String> names = new TreeSet<>(names(released));
        names.addAll(names(present));
        boolean members = place.endsWith("/properties") || place.endsWith("/$defs");
        for (String name : names) {
            boolean word = !members && WORDS.contains(name);
            boolean added = members && !released.has(name);
            if (!word && !added) {
                compare(place + "/" + name, child(released, name), child(present, name), breaking);
            }
        }
    }

    private static JsonNode child(JsonNode schema, String name) {
        JsonNode child = schema.get(name);
        return child == null ? MissingNode.getInstance() : child;
    }

    private static List<String> names(JsonNode schema) {
        return schema.propertyStream().map(Map.Entry::getKey).toList();
    }

    private static String shown(JsonNode present) {
        return present.isMissingNode() ? "gone" : present.toString();
    }
}
