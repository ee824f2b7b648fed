package rocu.soc.chassis.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One component of a {@link Declared} record, as the mechanisms see it. */
sealed interface Member {

    Stream<String> names();

    @Nullable
    Object read(BodyReader reader);

    @Nullable
    Object standIn();

    /** The names that the document hides. */
    default Stream<String> hidden() {
        return Stream.empty();
    }

    /** The member before it whose value it has where it is left out. */
    default Optional<String> same() {
        return Optional.empty();
    }

    @Nullable
    Object load(ObjectNode stored, ObjectMapper mapper);

    void split(ObjectNode whole, Declared.Parts parts);

    Stream<String> personal(String path);

    static Member of(RecordComponent declared) {
        Component component = new Component(declared);
        if (component.unwrapped()) {
            return new Unwrapped(Declared.of(component.recordType()));
        }
        if (component.isListOfRecords()) {
            return new Elements(component, Declared.of(component.elementRecord()));
        }
        if (component.isRecord()) {
            return new Nested(component, Declared.of(component.recordType()));
        }
        return new Value(component, component.reading());
    }

    /** A component that is written into the object beside the others. */
    record Unwrapped(Declared<?> part) implements Member {

        @Override
        public Stream<String> names() {
            return part.names().stream();
        }

        @Override
        public Object read(BodyReader reader) {
            return part.read(reader);
        }

        @Override
        public Stream<String> hidden() {
            return part.hidden();
        }

        @Override
        public Object standIn() {
            return part.standIn();
        }

        @Override
        public Object load(ObjectNode stored, ObjectMapper mapper) {
            return part.load(stored, mapper);
        }

        @Override
        public void split(ObjectNode whole, Declared.Parts parts) {
            part.split(whole, parts);
        }

        @Override
        public Stream<String> personal(String path) {
            return part.personal(path);
        }
    }

    /** A member that is an object of its own. */
    record Nested(Component component, Declared<?> part) implements Member {

        @Override
        public Stream<String> names() {
            return Stream.of(component.name());
        }

        @Override
        public @Nullable Object read(BodyReader reader) {
            return (component.required()
                            ? reader.requiredObject(component.name())
                            : reader.optionalObject(component.name()))
                    .<@Nullable Object>map(nested -> element(nested, part))
                    .orElseGet(this::standIn);
        }

        @Override
        public @Nullable Object standIn() {
            return component.nullable() ? null : part.standIn();
        }

        @Override
        public @Nullable Object load(ObjectNode stored, ObjectMapper mapper) {
            return stored.get(component.name()) instanceof ObjectNode nested ? part.load(nested, mapper) : standIn();
        }

        @Override
        public void split(ObjectNode whole, Declared.Parts parts) {
            if (component.personal()) {
                component.move(whole, parts.personal());
            } else if (whole.get(component.name()) instanceof ObjectNode nested) {
                Declared.Parts own = part.split(nested);
                parts.counted().set(component.name(), own.counted());
                if (!own.personal().isEmpty()) {
                    parts.personal().set(component.name(), own.personal());
                }
            }
        }

        @Override
        public Stream<String> personal(String path) {
            String own = path + "/" + component.name();
            return component.personal() ? Stream.of(own) : part.personal(own);
        }
    }

    /** A member that is an array of objects. */
    record Elements(Component component, Declared<?> part) implements Member {

        @Override
        public Stream<String> names() {
            return Stream.of(component.name());
        }

        @Override
        public Object read(BodyReader reader) {
            return reader.objects(component.name(), component.least(), component.most()).stream()
                    .map(element -> element(element, part))
                    .toList();
        }

        @Override
        public Object standIn() {
            return List.of();
        }

        @Override
        public Object load(ObjectNode stored, ObjectMapper mapper) {
            List<Object> elements = new ArrayList<>();
            stored.path(component.name()).forEach(element -> elements.add(part.load((ObjectNode) element, mapper)));
            return List.copyOf(elements);
        }

        @Override
        public void split(ObjectNode whole, Declared.Parts parts) {
            if (component.personal() || !(whole.get(component.name()) instanceof ArrayNode elements)) {
                component.move(whole, component.personal() ? parts.personal() : parts.counted());
                return;
            }
            List<Declared.Parts> each = new ArrayList<>();
            elements.forEach(element -> each.add(part.split((ObjectNode) element)));
            ArrayNode counted = parts.counted().putArray(component.name());
            each.forEach(one -> counted.add(one.counted()));
            if (each.stream().anyMatch(one -> !one.personal().isEmpty())) {
                ArrayNode personal = parts.personal().putArray(component.name());
                each.forEach(one -> personal.add(one.personal()));
            }
        }

        @Override
        public Stream<String> personal(String path) {
            String own = path + "/" + component.name();
            return component.personal() ? Stream.of(own) : part.personal(own + "/*");
        }
    }

    /** A member that is one value, or an array of values. */
    record Value(Component component, BiFunction<BodyReader, Component, @Nullable Object> reading) implements Member {

        @Override
        public Stream<String> names() {
            return Stream.of(component.name());
        }

        @Override
        public @Nullable Object read(BodyReader reader) {
            return reading.apply(reader, component);
        }

        @Override
        public @Nullable Object standIn() {
            return component.standIn();
        }

        @Override
        public Optional<String> same() {
            return component.same();
        }

        @Override
        public Stream<String> hidden() {
            return component.hidden() ? Stream.of(component.name()) : Stream.empty();
        }

        @Override
        public @Nullable Object load(ObjectNode stored, ObjectMapper mapper) {
            JsonNode node = stored.get(component.name());
            return node == null || node.isNull()
                    ? standIn()
                    : mapper.convertValue(node, mapper.constructType(component.genericType()));
        }

        @Override
        public void split(ObjectNode whole, Declared.Parts parts) {
            component.move(whole, component.personal() ? parts.personal() : parts.counted());
        }

        @Override
        public Stream<String> personal(String path) {
            return component.personal() ? Stream.of(path + "/" + component.name()) : Stream.empty();
        }
    }

    private static <P extends Record> P element(BodyReader reader, Declared<P> part) {
        P value = part.read(reader);
        reader.noMore();
        return value;
    }
}
