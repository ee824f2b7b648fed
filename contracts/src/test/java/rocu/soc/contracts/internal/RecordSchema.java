package rocu.soc.contracts.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (2020-12) of a message: its members are those of the record, their meaning is that of its comments. More
 * members are always admitted, since a reader passes over what a later writer adds.
 */
final class RecordSchema {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Map<String, ObjectNode> parts = new TreeMap<>();

    private RecordSchema() {}

    static ObjectNode of(Class<? extends Record> message) {
        RecordSchema generated = new RecordSchema();
        ObjectNode schema = object().put("$schema", DIALECT).put("title", message.getSimpleName());
        schema.setAll(generated.describe(message));
        constant(message, schema);
        ObjectNode parts = schema.putObject("$defs");
        generated.parts.forEach(parts::set);
        return schema;
    }

    private ObjectNode describe(Class<?> type) {
        Comments comments = Comments.of(type);
        ObjectNode schema = object().put("description", comments.summary()).put("type", "object");
        ObjectNode properties = object();
        for (RecordComponent component : type.getRecordComponents()) {
            ObjectNode member = member(component);
            comments.of(component.getName()).ifPresent(text -> member.put("description", text));
            properties.set(component.getName(), member);
        }
        Arrays.stream(type.getRecordComponents())
                .filter(RecordSchema::isRequired)
                .map(RecordComponent::getName)
                .sorted()
                .forEach(schema.putArray("required")::add);
        schema.set("properties", properties);
        return schema;
    }

    private ObjectNode member(RecordComponent component) {
        ObjectNode schema = valueOf(component.getAnnotatedType());
        if (component.getType() == boolean.class) {
            schema.put("default", false);
        }
        switch (component.getDeclaringRecord().getSimpleName() + "." + component.getName()) {
            case "Access.marking" -> Access.MARKINGS.stream().sorted().forEach(schema.withArray("enum")::add);
            case "Provenance.facts" -> schema.put("minItems", 1);
            default -> {}
        }
        if (component.getName().equals("sequence")) {
            schema.put("minimum", 1);
        }
        return schema;
    }

    private ObjectNode valueOf(AnnotatedType annotated) {
        boolean nullable = annotated.isAnnotationPresent(Nullable.class);
        Object type = annotated.getType();
        if (annotated instanceof AnnotatedParameterizedType list) {
            ObjectNode schema = typed("array", nullable);
            schema.set("items", valueOf(list.getAnnotatedActualTypeArguments()[0]));
            return schema;
        }
        if (type == String.class) {
            return typed("string", nullable);
        }
        if (type == UUID.class) {
            return typed("string", nullable).put("format", "uuid");
        }
        if (type == LocalDate.class) {
            return typed("string", nullable).put("format", "date");
        }
        if (type == Instant.class) {
            return typed("string", nullable).put("format", "date-time");
        }
        if (List.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
            return typed("integer", nullable);
        }
        if (type == boolean.class) {
            return typed("boolean", nullable);
        }
        if (type instanceof Class<?> part && part.isRecord()) {
            return reference(part, nullable);
        }
        throw new IllegalArgumentException("A message has no members of " + type);
    }

    private ObjectNode reference(Class<?> part, boolean nullable) {
        String name = part.getSimpleName();
        if (!parts.containsKey(name)) {
            parts.put(name, object());
            parts.put(name, describe(part));
        }
        ObjectNode reference = object().put("$ref", "#/$defs/" + name);
        if (!nullable) {
            return reference;
        }
        ObjectNode either = object();
        either.putArray("anyOf").add(reference).add(object().put("type", "null"));
        return either;
    }

    /** A boolean that is missing is false, as Java reads it. */
    private static boolean isRequired(RecordComponent component) {
        return component.getType() != boolean.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static void constant(Class<?> message, ObjectNode schema) {
        try {
            String aggregate = String.valueOf(message.getField("AGGREGATE").get(null));
            ((ObjectNode) schema.at("/properties/aggregate")).put("const", aggregate);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(message + " names no aggregate", e);
        }
    }

    private static ObjectNode typed(String type, boolean nullable) {
        ObjectNode schema = object();
        if (nullable) {
            schema.putArray("type").add(type).add("null");
        } else {
            schema.put("type", type);
        }
        return schema;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
