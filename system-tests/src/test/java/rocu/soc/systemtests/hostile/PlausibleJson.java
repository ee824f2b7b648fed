package rocu.soc.systemtests.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Values that fit a schema of the document as far as a schema can say it. */
final class PlausibleJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 6;

    private final JsonNode document;
    private final RandomGenerator dice;

    PlausibleJson(JsonNode document, RandomGenerator dice) {
        this.document = document;
        this.dice = dice;
    }

    JsonNode of(JsonNode schema) {
        return of(schema, 0);
    }

    private JsonNode of(JsonNode given, int depth) {
        JsonNode schema = ApiOperation.resolved(document, given);
        if (depth > DEEPEST) {
            return JSON.nullNode();
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.path(choice).isArray()) {
                return of(
                        schema.path(choice).get(dice.nextInt(schema.path(choice).size())), depth + 1);
            }
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(dice.nextInt(schema.path("enum").size()));
        }
        return switch (type(schema)) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer", "number" -> JSON.numberNode(dice.nextLong(-2, 100));
            case "boolean" -> JSON.booleanNode(dice.nextBoolean());
            case "null" -> JSON.nullNode();
            default -> text(schema);
        };
    }

    private String type(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.isArray() ? type.get(dice.nextInt(type.size())).asText() : type.asText();
    }

    private ObjectNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            if (required.contains(member.getKey()) || dice.nextInt(3) > 0) {
                object.set(member.getKey(), of(member.getValue(), depth + 1));
            }
        }
        return object;
    }

    private ArrayNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = dice.nextInt(3); i > 0; i--) {
            array.add(of(schema.path("items"), depth + 1));
        }
        return array;
    }

    private TextNode text(JsonNode schema) {
        return JSON.textNode(
                switch (schema.path("format").asText()) {
                    case "date" ->
                        LocalDate.of(2020, 1, 1).plusDays(dice.nextInt(3_000)).toString();
                    case "date-time" -> "2022-06-01T10:00:00Z";
                    case "uuid" -> new UUID(dice.nextLong(), dice.nextLong()).toString();
                    default ->
                        Malice.pick(
                                List.of("cheshire", "nwrocu", "DRUG_SUPPLY", "SCPO", "PURSUE", "Warrant", "1"), dice);
                });
    }
}
