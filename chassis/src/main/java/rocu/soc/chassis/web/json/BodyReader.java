package rocu.soc.chassis.web.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.WrittenDay;

/**
 * Reads the members of a JSON object and gathers every fault, so that a client mends all of them at once. Until
 * {@link #finish} has passed, a value read from a faulty member is a stand-in that must not be used.
 */
public final class BodyReader {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final UUID NO_ID = new UUID(0, 0);
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final ObjectNode object;
    private final String path;
    private final Faults faults;
    private final TreeSet<String> unread = new TreeSet<>();
    private final Set<String> read = new HashSet<>();

    private BodyReader(ObjectNode object, String path, Faults faults) {
        this.object = object;
        this.path = path;
        this.faults = faults;
        object.fieldNames().forEachRemaining(unread::add);
    }

    /** Begins to read an object. */
    public static BodyReader of(ObjectNode object) {
        return new BodyReader(object, "", new Faults());
    }

    /** Begins to read one object of several that are judged together; {@code path} is the pointer to it. */
    public static BodyReader of(ObjectNode object, String path, Faults faults) {
        return new BodyReader(object, path, faults);
    }

    /** A text that must be there, of 1 to {@code longest} characters: a line, or prose, as {@link Texts} has them. */
    public String requiredText(String member, int longest) {
        return optionalText(member, longest).orElseGet(() -> missing(member, ""));
    }

    /** A text that may be absent or null. */
    public Optional<String> optionalText(String member, int longest) {
        @Nullable JsonNode node = take(member);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            return Optional.of(wrongType(member, "a text", ""));
        }
        return Optional.of(Texts.read(pointer(member), node.textValue(), longest, faults));
    }

    /** The texts of an array that may be absent or null, each as in {@link #requiredText}; empty for none. */
    public List<String> texts(String member, int most, int longest) {
        @Nullable JsonNode node = take(member);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            return wrongType(member, "an array of texts", List.of());
        }
        if (node.size() > most) {
            broken(member, "too-many", "At most " + most + ".");
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            String place = pointer(member) + "/" + i;
            if (node.get(i).isTextual()) {
                texts.add(Texts.read(place, node.get(i).textValue(), longest, faults));
            } else {
                faults.malformed(place, "wrong-type", "Send a text.");
            }
        }
        return texts;
    }

    /** The same; one at least. */
    public List<String> requiredTexts(String member, int most, int longest) {
        JsonNode node = object.get(member);
        if (node == null || node.isNull() || (node.isArray() && node.isEmpty())) {
            take(member);
            return missing(member, List.of());
        }
        return texts(member, most, longest);
    }

    /** The ids of an array that may be absent or null; empty for none. */
    public List<UUID> ids(String member, int most) {
        List<String> given = texts(member, most, Texts.LONGEST_LINE);
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            if (ID.matcher(given.get(i)).matches()) {
                ids.add(UUID.fromString(given.get(i)));
            } else {
                broken(member, i, "not-an-id", "Send an id such as 0191f3c0-8a52-7a3e-9d4c-2f6b8f0c1a2d.");
            }
        }
        return ids;
    }

    /** True or false; may be absent or null. */
    public Optional<Boolean> optionalFlag(String member) {
        @Nullable JsonNode node = take(member);
        if (node == null) {
            return Optional.empty();
        }
        return Optional.of(node.isBoolean() ? node.booleanValue() : wrongType(member, "true or false", false));
    }

    /** An id that may be absent or null. */
    public Optional<UUID> optionalId(String member) {
        @Nullable JsonNode node = take(member);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            return wrongType(member, "an id, as text", Optional.empty());
        }
        if (!ID.matcher(node.textValue()).matches()) {
            broken(member, "not-an-id", "Send an id such as 0191f3c0-8a52-7a3e-9d4c-2f6b8f0c1a2d.");
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(node.textValue()));
    }

    /** An id that must be there. */
    public UUID requiredId(String member) {
        if (object.hasNonNull(member)) {
            return optionalId(member).orElse(NO_ID);
        }
        take(member);
        return missing(member, NO_ID);
    }

    /** A day that must be there, {@code YYYY-MM-DD}, from 1900 to 2199. */
    public LocalDate requiredDay(String member) {
        return optionalDay(member).orElseGet(() -> missing(member, LocalDate.EPOCH));
    }

    /** A day that may be absent or null. */
    public Optional<LocalDate> optionalDay(String member) {
        @Nullable JsonNode node = take(member);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            return Optional.of(wrongType(member, "a text YYYY-MM-DD", LocalDate.EPOCH));
        }
        String text = node.textValue();
        return Optional.of(
                WrittenDay.parse(text).map(day -> inRange(member, day)).orElseGet(() -> notADay(member, text)));
    }

    /** An instant that must be there, RFC 3339, from 1900 to 2199, cut to the microsecond. */
    public Instant requiredInstant(String member) {
        @Nullable JsonNode node = take(member);
        if (node == null) {
            return missing(member, Instant.EPOCH);
        }
        if (!node.isTextual()) {
            return wrongType(member, "a text such as 2023-01-04T17:00:00Z", Instant.EPOCH);
        }
        try {
            OffsetDateTime instant = OffsetDateTime.parse(node.textValue());
            inRange(member, instant.toLocalDate());
            return instant.toInstant().truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException e) {
            broken(member, "not-an-instant", "Send an instant such as 2023-01-04T17:00:00Z.");
            return Instant.EPOCH;
        }
    }

    /** A code of a closed list that must be there. */
    public <E extends Enum<E>> E requiredCode(String member, Class<E> list) {
        return optionalCode(member, list).orElseGet(() -> missing(member, list.getEnumConstants()[0]));
    }

    /** A code of a closed list that may be absent or null. */
    public <E extends Enum<E>> Optional<E> optionalCode(String member, Class<E> list) {
        @Nullable JsonNode node = take(member);
        if (node == null) {
            return Optional.empty();
        }
        E standIn = list.getEnumConstants()[0];
        if (!node.isTextual()) {
            return Optional.of(wrongType(member, "a code, as text", standIn));
        }
        for (E code : list.getEnumConstants()) {
            if (code.name().equals(node.textValue())) {
                return Optional.of(code);
            }
        }
        broken(member, "unknown-code", oneOf(list));
        return Optional.of(standIn);
    }

    /** The codes of an array, each of a closed list and none twice; one at least. */
    public <E extends Enum<E>> List<E> requiredCodes(String member, Class<E> list) {
        JsonNode node = object.get(member);
        List<E> codes = codes(member, list);
        boolean none = node == null || node.isNull() || (node.isArray() && node.isEmpty());
        return none ? missing(member, codes) : codes;
    }

    /** The same; may be absent or null, and empty. */
    public <E extends Enum<E>> List<E> codes(String member, Class<E> list) {
        List<E> known = List.of(list.getEnumConstants());
        List<String> given = texts(member, known.size(), Texts.LONGEST_LINE);
        List<E> codes = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            String text = given.get(i);
            Optional<E> code =
                    known.stream().filter(one -> one.name().equals(text)).findFirst();
            if (code.isEmpty()) {
                broken(member, i, "unknown-code", oneOf(list));
            } else if (codes.contains(code.get())) {
                broken(member, i, "repeated", "It stands here twice.");
            } else {
                codes.add(code.get());
            }
        }
        return codes;
    }

    /** A nested object that may be absent or null. */
    public Optional<BodyReader> optionalObject(String member) {
        @Nullable JsonNode node = take(member);
        if (node == null) {
            return Optional.empty();
        }
        if (node instanceof ObjectNode nested) {
            return Optional.of(new BodyReader(nested, pointer(member), faults));
        }
        return wrongType(member, "an object", Optional.empty());
    }

    /** A nested object that must be there; empty where it is not, or is none. */
    public Optional<BodyReader> requiredObject(String member) {
        if (object.hasNonNull(member)) {
            return optionalObject(member);
        }
        unread.remove(member);
        return missing(member, Optional.empty());
    }

    /** The objects of an array; it may be absent or null where the fewest are none. */
    public List<BodyReader> objects(String member, int fewest, int most) {
        JsonNode given = object.get(member);
        if (fewest > 0 && (given == null || given.isNull() || (given.isArray() && given.size() < fewest))) {
            take(member);
            return missing(member, List.of());
        }
        @Nullable JsonNode node = take(member);
        if (node == null) {
            return List.of();
        }
        if (!node.isArray()) {
            return wrongType(member, "an array of objects", List.of());
        }
        if (node.size() > most) {
            broken(member, "too-many", "At most " + most + ".");
            return List.of();
        }
        List<BodyReader> readers = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i) instanceof ObjectNode nested) {
                readers.add(new BodyReader(nested, pointer(member) + "/" + i, faults));
            } else {
                faults.malformed(pointer(member) + "/" + i, "wrong-type", "Send an object.");
            }
        }
        return readers;
    }

    /** The objects of an array that was read, in the same order, for faults that only the whole shows. */
    public List<BodyReader> elements(String member) {
        List<BodyReader> readers = new ArrayList<>();
        for (int i = 0; i < object.path(member).size(); i++) {
            if (object.path(member).get(i) instanceof ObjectNode nested) {
                readers.add(new BodyReader(nested, pointer(member) + "/" + i, faults));
            }
        }
        return readers;
    }

    /**
     * A whole number of that range that must be there.
     *
     * @param of what is counted and in which unit, for who sends another number
     */
    public long requiredLong(String member, long least, long most, String of) {
        return optionalLong(member, least, most, of).orElseGet(() -> missing(member, least));
    }

    /** The same; may be absent or null. */
    public Optional<Long> optionalLong(String member, long least, long most, String of) {
        @Nullable JsonNode node = take(member);
        if (node == null) {
            return Optional.empty();
        }
        if (!node.isIntegralNumber()) {
            return Optional.of(
                    wrongType(member, of.isEmpty() ? "a whole number" : "a whole number (" + of + ")", least));
        }
        if (!node.canConvertToLong() || node.longValue() < least || node.longValue() > most) {
            broken(member, "out-of-range", "From " + least + " to " + most + ".");
            return Optional.of(least);
        }
        return Optional.of(node.longValue());
    }

    /** Whether the object has a member of that name that is not null. */
    public boolean has(String member) {
        return object.hasNonNull(member);
    }

    /** Names those members that no one has read, though they are not in the object: a merge patch took them out. */
    public void requireKnown(Iterable<String> members) {
        members.forEach(member -> {
            if (!read.contains(member)) {
                unread.add(member);
            }
        });
    }

    /** Adds a fault that only the whole body shows. */
    public void broken(String member, String code, String detail) {
        faults.broken(pointer(member), code, detail);
    }

    /** Adds a fault of one element of an array. */
    public void broken(String member, int element, String code, String detail) {
        faults.broken(pointer(member) + "/" + element, code, detail);
    }

    /** Refuses a member, if it is there, that cannot be changed. */
    public void readOnly(String member) {
        read.add(member);
        if (unread.remove(member)) {
            broken(member, "read-only", "This member cannot be changed.");
        }
    }

    /** Names the members of this object that nobody read; call on every nested reader too. */
    public void noMore() {
        unread.forEach(member -> faults.malformed(pointer(member), "unknown-member", "There is no such member here."));
        unread.clear();
    }

    /**
     * Ends the reading of a body that is one object.
     *
     * @throws Problem 400 {@code malformed-request} or 422 {@code broken-rule} with every fault found
     */
    public void finish() {
        noMore();
        faults.raise();
    }

    private @Nullable JsonNode take(String member) {
        unread.remove(member);
        read.add(member);
        JsonNode node = object.get(member);
        return node == null || node.isNull() ? null : node;
    }

    private static String oneOf(Class<? extends Enum<?>> list) {
        return "One of "
                + Arrays.stream(list.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", ")) + ".";
    }

    private <T> T missing(String member, T standIn) {
        broken(member, "required", "This member is required.");
        return standIn;
    }

    private <T> T wrongType(String member, String wanted, T standIn) {
        faults.malformed(pointer(member), "wrong-type", "Send " + wanted + ".");
        return standIn;
    }

    private LocalDate inRange(String member, LocalDate day) {
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            broken(member, "out-of-range", "Days lie between " + EARLIEST + " and " + LATEST + ".");
        }
        return day;
    }

    private LocalDate notADay(String member, String text) {
        broken(member, "not-a-day", WrittenDay.mend(text));
        return LocalDate.EPOCH;
    }

    private String pointer(String member) {
        return path + "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
