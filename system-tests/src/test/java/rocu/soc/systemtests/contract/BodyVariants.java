package rocu.soc.systemtests.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Bodies that differ from a sound one in one member: left out, null, of another type, and what its schema has limits for at each of
 * them and one beyond; of arrays their elements as well.
 */
final class BodyVariants {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String REFS = "#/components/schemas/";

    private final JsonNode schemas;
    private final ObjectNode sound;
    private final Map<String, ObjectNode> variants = new LinkedHashMap<>();

    private BodyVariants(JsonNode schemas, ObjectNode sound) {
        this.schemas = schemas;
        this.sound = sound;
    }

    /**
     * The variants, by the pointer of their member and what is done to it.
     *
     * @param schemas of the document
     * @param schema of the body
     */
    static Map<String, ObjectNode> of(JsonNode schemas, JsonNode schema, ObjectNode sound) {
        BodyVariants made = new BodyVariants(schemas, sound);
        made.object("", schema);
        return made.variants;
    }

    private void object(String path, JsonNode schema) {
        resolved(schema).path("properties").properties().forEach(member -> {
            String pointer = path + "/" + member.getKey();
            JsonNode declared = resolved(member.getValue());
            put(pointer, "left out", parent -> parent.remove(member.getKey()));
            set(pointer, "null", JSON.nullNode());
            set(pointer, "of another type", otherType(declared));
            limits(pointer, declared, sound.at(pointer));
            if (sound.at(pointer).isObject()) {
                object(pointer, declared);
            }
        });
    }

    private void limits(String pointer, JsonNode schema, JsonNode value) {
        if (schema.has("enum")) {
            schema.path("enum").forEach(code -> {
                if (code.isTextual()) {
                    set(pointer, "the code " + code.asText(), code);
                }
            });
            set(pointer, "a code that is none", JSON.textNode("NO_SUCH_CODE"));
        } else if (schema.has("maxLength")) {
            set(
                    pointer,
                    "as long as it may be",
                    JSON.textNode("n".repeat(schema.path("maxLength").asInt())));
            set(
                    pointer,
                    "longer by one",
                    JSON.textNode("n".repeat(schema.path("maxLength").asInt() + 1)));
            set(pointer, "empty", JSON.textNode(""));
        }
        if (schema.has("minimum")) {
            set(
                    pointer,
                    "as small as it may be",
                    JSON.numberNode(schema.path("minimum").asLong()));
            set(
                    pointer,
                    "smaller by one",
                    JSON.numberNode(schema.path("minimum").asLong() - 1));
        }
        if (schema.has("maximum")) {
            set(
                    pointer,
                    "as large as it may be",
                    JSON.numberNode(schema.path("maximum").asLong()));
            set(pointer, "larger by one", JSON.numberNode(schema.path("maximum").asLong() + 1));
        }
        if (schema.path("format").asText().equals("date")) {
            set(pointer, "no day of the calendar", JSON.textNode("2026-02-30"));
        }
        if (schema.path("format").asText().equals("uuid")) {
            set(pointer, "no id", JSON.textNode("none"));
        }
        if (schema.has("pattern") && !schema.path("format").asText().equals("uuid")) {
            set(pointer, "not of its pattern", JSON.textNode("no such – pattern"));
        }
        if (isOf(schema, "integer")) {
            set(pointer, "no whole number", JSON.numberNode(1.5));
        }
        if (isOf(schema, "array")) {
            elements(pointer, schema, value);
        }
    }

    private void elements(String pointer, JsonNode schema, JsonNode value) {
        set(pointer, "without elements", JSON.arrayNode());
        JsonNode elements = resolved(schema.path("items"));
        set(pointer, "with an element of another type", JSON.arrayNode().add(otherType(elements)));
        set(pointer, "with null for an element", JSON.arrayNode().addNull());
        if (elements.has("maxLength")) {
            int longest = elements.path("maxLength").asInt();
            set(
                    pointer,
                    "with an element as long as it may be",
                    JSON.arrayNode().add("n".repeat(longest)));
            set(pointer, "with an element longer by one", JSON.arrayNode().add("n".repeat(longest + 1)));
            set(pointer, "with an empty element", JSON.arrayNode().add(""));
        }
        if (elements.has("enum")) {
            set(pointer, "with a code that is none", JSON.arrayNode().add("NO_SUCH_CODE"));
        }
        if (elements.path("format").asText().equals("uuid")) {
            set(pointer, "with an element that is no id", JSON.arrayNode().add("none"));
        }
        if (!value.isArray() || value.isEmpty()) {
            return;
        }
        if (schema.has("maxItems")) {
            int most = schema.path("maxItems").asInt();
            set(pointer, "as many as there may be", copies(value.get(0), most));
            set(pointer, "one too many", copies(value.get(0), most + 1));
        }
        if (value.get(0).isObject()) {
            object(pointer + "/0", schema.path("items"));
        }
    }

    private void set(String pointer, String what, JsonNode value) {
        put(pointer, what, parent -> parent.set(pointer.substring(pointer.lastIndexOf('/') + 1), value));
    }

    private void put(String pointer, String what, Consumer<ObjectNode> change) {
        ObjectNode body = sound.deepCopy();
        if (body.at(pointer.substring(0, pointer.lastIndexOf('/'))) instanceof ObjectNode parent) {
            change.accept(parent);
            variants.put(pointer + " " + what, body);
        }
    }

    private JsonNode resolved(JsonNode schema) {
        JsonNode found = schema;
        for (JsonNode part : options(schema)) {
            if (!part.path("type").asText().equals("null")) {
                found = part;
            }
        }
        String ref = found.path("$ref").asText();
        return ref.startsWith(REFS) ? schemas.path(ref.substring(REFS.length())) : found;
    }

    private static List<JsonNode> options(JsonNode schema) {
        List<JsonNode> options = new ArrayList<>();
        schema.path("anyOf").forEach(options::add);
        return options;
    }

    private static JsonNode otherType(JsonNode schema) {
        return isOf(schema, "string") ? JSON.numberNode(7) : JSON.textNode("seven");
    }

    private static boolean isOf(JsonNode schema, String type) {
        JsonNode declared = schema.path("type");
        return type.equals(declared.asText())
                || (declared.isArray() && type.equals(declared.path(0).asText()));
    }

    private static ArrayNode copies(JsonNode element, int many) {
        ArrayNode copies = JSON.arrayNode();
        for (int i = 0; i < many; i++) {
            copies.add(element);
        }
        return copies;
    }
}
