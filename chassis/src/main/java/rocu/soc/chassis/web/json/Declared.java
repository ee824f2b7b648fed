package rocu.soc.chassis.web.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record whose components declare the members of a JSON object: their types; how long, how large, how many ({@code @Size},
 * {@code @Min}, {@code @Max} of Jakarta Validation); what they are if left out ({@code @Schema(defaultValue)}, {@link SameAs});
 * what is personal. A member is required unless its component is {@code @Nullable}, a list, or says what it is if left out. The
 * same annotations make the API document, so that it says what is enforced. Nothing is validated elsewhere.
 */
public final class Declared<T extends Record> {

    private static final Map<Class<?>, Declared<?>> KNOWN = new ConcurrentHashMap<>();

    private final Class<T> type;
    private final List<Member> members;
    private final Constructor<T> constructor;

    /** What a whole record is made of: what is counted, and what is personal; one object each, with the structure of the whole. */
    public record Parts(ObjectNode counted, ObjectNode personal) {}

    private Declared(Class<T> type) {
        this.type = type;
        this.members = Arrays.stream(type.getRecordComponents()).map(Member::of).toList();
        this.constructor = constructor(type);
    }

    /** The declaration of that record type; a component that does not declare its limits is an error of programming. */
    @SuppressWarnings("unchecked") // each is kept under its own type
    public static <T extends Record> Declared<T> of(Class<T> type) {
        Declared<?> known = KNOWN.get(type);
        if (known == null) {
            known = new Declared<>(type);
            KNOWN.put(type, known);
        }
        return (Declared<T>) known;
    }

    /** The names of the members of any record that is written as JSON, those of the parts that are written into it included. */
    public static Stream<String> names(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? names(component.getType().asSubclass(Record.class))
                        : Stream.of(component.getName()));
    }

    /** The names of its members, those of the parts that are written into it included. */
    public List<String> names() {
        return members.stream().flatMap(Member::names).toList();
    }

    /**
     * Reads all members; every fault is added to those of the reader, and until it has {@link BodyReader#finish finished} the value
     * must not be used: it holds stand-ins.
     */
    public T read(BodyReader reader) {
        @Nullable Object[] values = new @Nullable Object[members.size()];
        for (int i = 0; i < values.length; i++) {
            Member member = members.get(i);
            values[i] = member.read(reader);
            if (values[i] == null) {
                values[i] = member.same().map(other -> values[position(other)]).orElse(null);
            }
        }
        T value = make(values);
        if (value instanceof Judged judged) {
            judged.judge(reader);
        }
        return value;
    }

    /**
     * Reads a body that is one such object.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 400 {@code malformed-request}, 422 {@code broken-rule}
     */
    public T body(byte @Nullable [] body) {
        BodyReader reader = BodyReader.of(StrictJson.object(body));
        T value = read(reader);
        reader.finish();
        return value;
    }

    /** What was stored, which nobody judges any more; an erased text that cannot be missing is empty. */
    public T load(ObjectNode stored, ObjectMapper mapper) {
        return make(members.stream().map(member -> member.load(stored, mapper)).toArray());
    }

    /** Takes a whole apart. */
    public Parts split(ObjectNode whole) {
        Parts parts = new Parts(object(), object());
        split(whole, parts);
        return parts;
    }

    /** Puts together what {@link #split} took apart; neither argument is changed. */
    public static ObjectNode join(ObjectNode counted, ObjectNode personal) {
        ObjectNode whole = counted.deepCopy();
        personal.properties()
                .forEach(member -> whole.set(member.getKey(), joined(whole.get(member.getKey()), member.getValue())));
        return whole;
    }

    /** What shows of a whole to who may see all of it: without the members that the document hides. */
    public ObjectNode shown(ObjectNode whole) {
        ObjectNode shown = whole.deepCopy();
        hidden().forEach(shown::remove);
        return shown;
    }

    Stream<String> hidden() {
        return members.stream().flatMap(Member::hidden);
    }

    /** JSON pointers to what is personal, in the order of the components. */
    public List<String> personal() {
        return personal("").toList();
    }

    Stream<String> personal(String path) {
        return members.stream().flatMap(member -> member.personal(path));
    }

    void split(ObjectNode whole, Parts parts) {
        members.forEach(member -> member.split(whole, parts));
    }

    T standIn() {
        return make(members.stream().map(Member::standIn).toArray());
    }

    private int position(String name) {
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        return components.indexOf(name);
    }

    private T make(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(type + " refuses what its components allow", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " cannot be made", e);
        }
    }

    private static <T extends Record> Constructor<T> constructor(Class<T> type) {
        try {
            Constructor<T> canonical = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return canonical;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("A record has its canonical constructor", e);
        }
    }

    private static JsonNode joined(@Nullable JsonNode counted, JsonNode personal) {
        if (counted instanceof ObjectNode one && personal instanceof ObjectNode other) {
            return join(one, other);
        }
        if (counted instanceof ArrayNode ones && personal instanceof ArrayNode others) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < ones.size(); i++) {
                elements.add(others.has(i) ? joined(ones.get(i), others.get(i)) : ones.get(i));
            }
            return elements;
        }
        return personal.deepCopy();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
