package rocu.soc.contracts.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The places of a message at which its schema requires a member. */
final class RequiredMembers {

    private final JsonNode schema;
    private final List<List<String>> places = new ArrayList<>();

    private RequiredMembers(JsonNode schema) {
        this.schema = schema;
    }

    static List<List<String>> of(JsonNode schema, JsonNode message) {
        RequiredMembers members = new RequiredMembers(schema);
        members.visit(schema, message, List.of());
        return members.places;
    }

    private void visit(JsonNode rule, JsonNode value, List<String> place) {
        JsonNode resolved = resolve(rule);
        if (value.isArray()) {
            for (int index = 0; index < value.size(); index++) {
                visit(resolved.path("items"), value.path(index), below(place, Integer.toString(index)));
            }
        } else if (value.isObject()) {
            resolved.path("required").forEach(member -> places.add(below(place, member.asText())));
            value.properties()
                    .forEach(member -> visit(
                            resolved.path("properties").path(member.getKey()),
                            member.getValue(),
                            below(place, member.getKey())));
        }
    }

    private JsonNode resolve(JsonNode rule) {
        JsonNode reference = rule.has("anyOf") ? rule.path("anyOf").path(0) : rule;
        return reference.has("$ref") ? schema.at(reference.path("$ref").asText().substring(1)) : reference;
    }

    private static List<String> below(List<String> place, String name) {
        List<String> below = new ArrayList<>(place);
        below.add(name);
        return below;
    }
}
