package rocu.soc.chassis.web.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What one component of a {@link Declared} record says of its member. */
final class Component {

    private final RecordComponent declared;
    private final boolean nullable;
    private final String defaultValue;
    private final @Nullable SameAs same;

    Component(RecordComponent declared) {
        this.declared = declared;
        this.nullable = declared.getAnnotatedType().isAnnotationPresent(Nullable.class);
        Schema schema = annotation(Schema.class);
        this.defaultValue = schema == null ? "" : schema.defaultValue();
        this.same = annotation(SameAs.class);
    }

    String name() {
        return declared.getName();
    }

    boolean nullable() {
        return nullable;
    }

    boolean required() {
        return !nullable && defaultValue.isEmpty() && same == null;
    }

    /** The member whose value it has where it is left out. */
    Optional<String> same() {
        return Optional.ofNullable(same).map(SameAs::value);
    }

    boolean personal() {
        return annotation(Personal.class) != null;
    }

    boolean unwrapped() {
        return annotation(JsonUnwrapped.class) != null;
    }

    boolean isRecord() {
        return declared.getType().isRecord();
    }

    boolean isListOfRecords() {
        return declared.getType() == List.class && element() instanceof Class<?> element && element.isRecord();
    }

    Class<? extends Record> recordType() {
        return declared.getType().asSubclass(Record.class);
    }

    Class<? extends Record> elementRecord() {
        return ((Class<?>) element()).asSubclass(Record.class);
    }

    Type genericType() {
        return declared.getGenericType();
    }

    /** Whether the API document does not have it. */
    boolean hidden() {
        Schema schema = annotation(Schema.class);
        return schema != null && schema.hidden();
    }

    /** Fewest elements of an array. */
    int least() {
        Size size = annotation(Size.class);
        return size == null ? 0 : size.min();
    }

    /** Most elements of an array. */
    int most() {
        return size(annotation(Size.class));
    }

    void move(ObjectNode from, ObjectNode to) {
        JsonNode value = from.get(name());
        if (value != null && !value.isNull()) {
            to.set(name(), value);
        }
    }

    /** What stands for a value that is missing. */
    @Nullable
    Object standIn() {
        Class<?> type = declared.getType();
        if (nullable) {
            return null;
        }
        if (!defaultValue.isEmpty()) {
            return defaultOf(type);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getName()) {
            case "java.lang.String" -> "";
            case "java.util.List" -> List.of();
            case "boolean", "java.lang.Boolean" -> false;
            case "int", "java.lang.Integer" -> 0;
            case "long", "java.lang.Long" -> 0L;
            case "java.time.LocalDate" -> LocalDate.EPOCH;
            case "java.time.Instant" -> Instant.EPOCH;
            case "java.util.UUID" -> new UUID(0, 0);
            default -> throw undeclared("a type of members");
        };
    }

    /** How a value of its type is read. */
    BiFunction<BodyReader, Component, @Nullable Object> reading() {
        Class<?> type = declared.getType();
        if (type.isEnum()) {
            return (reader, own) -> own.code(reader, type);
        }
        if (type == String.class) {
            int longest = size(annotation(Size.class));
            return (reader, own) -> own.required()
                    ? reader.requiredText(name(), longest)
                    : own.orElse(reader.optionalText(name(), longest));
        }
        if (type == LocalDate.class) {
            return (reader, own) ->
                    own.required() ? reader.requiredDay(name()) : own.orElse(reader.optionalDay(name()));
        }
        if (type == Instant.class) {
            if (!required()) {
                throw undeclared("an instant that is required");
            }
            return (reader, own) -> reader.requiredInstant(name());
        }
        if (type == UUID.class) {
            return (reader, own) -> own.required() ? reader.requiredId(name()) : own.orElse(reader.optionalId(name()));
        }
        if (type == boolean.class || type == Boolean.class) {
            return (reader, own) -> own.orElse(reader.optionalFlag(name()));
        }
        if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            return numbers(type);
        }
        if (type == List.class) {
            return lists();
        }
        throw undeclared("a type of members");
    }

    private BiFunction<BodyReader, Component, @Nullable Object> numbers(Class<?> type) {
        Min least = annotation(Min.class);
        Max most = annotation(Max.class);
        if (least == null || most == null) {
            throw undeclared("@Min and @Max");
        }
        boolean wide = type == long.class || type == Long.class;
        Schema schema = annotation(Schema.class);
        String of = schema == null ? "" : schema.description();
        return (reader, own) -> {
            Object number = own.required()
                    ? reader.requiredLong(name(), least.value(), most.value(), of)
                    : own.orElse(reader.optionalLong(name(), least.value(), most.value(), of));
            return number == null || wide ? number : (Object) Math.toIntExact((Long) number);
        };
    }

    private BiFunction<BodyReader, Component, @Nullable Object> lists() {
        Size size = annotation(Size.class);
        int most = size(size);
        boolean some = size != null && size.min() > 0;
        if (element() instanceof Class<?> type && type.isEnum()) {
            return (reader, own) -> codes(reader, type, some);
        }
        if (element() == UUID.class) {
            return (reader, own) -> reader.ids(name(), most);
        }
        AnnotatedType element =
                ((AnnotatedParameterizedType) declared.getAnnotatedType()).getAnnotatedActualTypeArguments()[0];
        int longest = size(element.getAnnotation(Size.class));
        return (reader, own) ->
                some ? reader.requiredTexts(name(), most, longest) : reader.texts(name(), most, longest);
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the caller saw that it is an enumeration
    private @Nullable Object code(BodyReader reader, Class<?> codes) {
        Class<? extends Enum> list = (Class<? extends Enum>) codes;
        return required() ? reader.requiredCode(name(), list) : orElse(reader.optionalCode(name(), list));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the caller saw that it is an enumeration
    private List<?> codes(BodyReader reader, Class<?> type, boolean some) {
        Class<? extends Enum> list = (Class<? extends Enum>) type;
        return some ? reader.requiredCodes(name(), list) : reader.codes(name(), list);
    }

    private @Nullable Object orElse(Optional<?> given) {
        if (given.isPresent()) {
            return given.get();
        }
        return same == null ? standIn() : null;
    }

    private Object defaultOf(Class<?> type) {
        if (type.isEnum()) {
            for (Object code : type.getEnumConstants()) {
                if (((Enum<?>) code).name().equals(defaultValue)) {
                    return code;
                }
            }
            throw undeclared("a default that is one of its codes");
        }
        return switch (type.getName()) {
            case "boolean", "java.lang.Boolean" -> Boolean.valueOf(defaultValue);
            case "int", "java.lang.Integer" -> Integer.valueOf(defaultValue);
            case "long", "java.lang.Long" -> Long.valueOf(defaultValue);
            case "java.lang.String" -> defaultValue;
            default -> throw undeclared("a type that has a default");
        };
    }

    private Type element() {
        return ((ParameterizedType) declared.getGenericType()).getActualTypeArguments()[0];
    }

    private int size(@Nullable Size size) {
        if (size == null || size.max() == Integer.MAX_VALUE) {
            throw undeclared("@Size");
        }
        return size.max();
    }

    private <A extends Annotation> @Nullable A annotation(Class<A> type) {
        return declared.getAccessor().getAnnotation(type);
    }

    private IllegalStateException undeclared(String what) {
        return new IllegalStateException(
                declared.getDeclaringRecord().getSimpleName() + "." + name() + " does not declare " + what);
    }
}
