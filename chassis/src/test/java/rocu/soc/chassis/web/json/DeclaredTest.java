package rocu.soc.chassis.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;

/** What follows from one declaration: reading a body with every fault at once, and taking a record apart and together again. */
class DeclaredTest {

    private static final ObjectMapper MAPPER = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    private static final Declared<Sighting> SIGHTING = Declared.of(Sighting.class);
    private static final String SOUND = """
            {"seenOn": "2026-03-02", "colour": "RED", "seenBy": "Alex Example",
             "person": {"centimetres": 180, "name": "Sam Sample"}}
            """;

    /** A text that stands in every personal member, and in no other. */
    private static final String CANARY = "canary";

    @Test
    void whatIsLeftOutIsWhatTheDeclarationSays() {
        Sighting read = read(SOUND);

        assertThat(read.reportedOn()).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(read.ground()).isEqualTo(Sighting.Colour.GREEN);
        assertThat(read.confirmed()).isFalse();
        assertThat(read.persons()).isNull();
        assertThat(read.places()).isEmpty();
        assertThat(read.companion()).isNull();
        assertThat(read.weather().sky()).isNull();
    }

    @Test
    void everyMissingMemberIsNamed() {
        assertThat(faults("{\"companion\": {}}"))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("/seenOn", "required"),
                        tuple("/colour", "required"),
                        tuple("/seenBy", "required"),
                        tuple("/person", "required"),
                        tuple("/companion/centimetres", "required"),
                        tuple("/companion/name", "required"));
    }

    @Test
    void everyMemberBeyondItsLimitIsNamed() {
        assertThat(faults("""
                {"seenOn": "2026-03-02", "colour": "BLUE", "seenBy": "%s", "persons": 10, "vehicle": "none",
                 "places": ["a", "b", "c", "d"], "sky": "%s",
                 "person": {"centimetres": 49, "name": "Sam", "aliases": ["Sam"]},
                 "others": [{"centimetres": 251, "name": " "}]}
                """.formatted("n".repeat(41), "s".repeat(21))))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("/colour", "unknown-code"),
                        tuple("/seenBy", "too-long"),
                        tuple("/persons", "out-of-range"),
                        tuple("/vehicle", "not-an-id"),
                        tuple("/places", "too-many"),
                        tuple("/sky", "too-long"),
                        tuple("/person/centimetres", "out-of-range"),
                        tuple("/person/aliases", "repeats-the-name"),
                        tuple("/others/0/centimetres", "out-of-range"),
                        tuple("/others/0/name", "empty"));
    }

    @Test
    void whatNobodyDeclaredIsUnknownAtEveryDepth() {
        ObjectNode body = StrictJson.object(SOUND).put("more", 1);
        ((ObjectNode) body.get("person")).put("shoes", 44);

        assertThat(faults(body.toString()))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(tuple("/more", "unknown-member"), tuple("/person/shoes", "unknown-member"));
    }

    @ParameterizedTest
    @MethodSource("sightings")
    void aRecordIsTheSameAfterItWasTakenApartAndPutTogether(Sighting sighting) {
        ObjectNode whole = MAPPER.valueToTree(sighting);
        Declared.Parts parts = SIGHTING.split(whole);

        assertThat(Declared.join(parts.counted(), parts.personal())).isEqualTo(whole);
        assertThat(SIGHTING.load(Declared.join(parts.counted(), parts.personal()), MAPPER))
                .isEqualTo(sighting);
        assertThat(parts.counted().toString()).doesNotContain(CANARY);
        assertThat(parts.personal().toString()).doesNotContain("counted").doesNotContain("centimetres");
    }

    @ParameterizedTest
    @MethodSource("sightings")
    void whatIsCountedStaysWhenAllThatIsPersonalIsGone(Sighting sighting) {
        Declared.Parts parts = SIGHTING.split(MAPPER.valueToTree(sighting));

        Sighting blanked = SIGHTING.load(Declared.join(parts.counted(), MAPPER.createObjectNode()), MAPPER);

        assertThat(blanked.seenBy()).isEmpty();
        assertThat(blanked.account()).isNull();
        assertThat(blanked.seenOn()).isEqualTo(sighting.seenOn());
        assertThat(blanked.places()).isEqualTo(sighting.places());
        assertThat(blanked.others())
                .extracting(Sighting.Person::centimetres)
                .containsExactlyElementsOf(sighting.others().stream()
                        .map(Sighting.Person::centimetres)
                        .toList());
    }

    @Test
    void personalMembersAreNamedByTheirPointers() {
        assertThat(SIGHTING.personal())
                .containsExactly(
                        "/seenBy",
                        "/account",
                        "/person/name",
                        "/person/aliases",
                        "/companion/name",
                        "/companion/aliases",
                        "/others/*/name",
                        "/others/*/aliases");
    }

    @Test
    void aTextWithoutALimitIsNoDeclaration() {
        record Endless(String text) {}
        record Bounded(@Size(max = 5) String text) {}

        assertThat(Declared.of(Bounded.class).names()).containsExactly("text");
        assertThatThrownBy(() -> Declared.of(Endless.class)).hasMessage("Endless.text does not declare @Size");
    }

    static Stream<Sighting> sightings() {
        Random random = new Random(7);
        return Stream.generate(() -> sighting(random)).limit(200);
    }

    private static Sighting sighting(Random random) {
        LocalDate day = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2000));
        return new Sighting(
                day,
                day.plusDays(random.nextInt(3)),
                random.nextBoolean() ? Sighting.Colour.RED : Sighting.Colour.GREEN,
                random.nextBoolean() ? Sighting.Colour.RED : Sighting.Colour.GREEN,
                random.nextBoolean(),
                maybe(random, () -> 1 + random.nextInt(9)),
                maybe(random, () -> new UUID(random.nextLong(), random.nextLong())),
                some(random, 3, () -> "counted " + random.nextInt(9)),
                CANARY + random.nextInt(),
                maybe(random, () -> CANARY + random.nextInt()),
                person(random),
                maybe(random, () -> person(random)),
                some(random, 2, () -> person(random)),
                new Sighting.Weather(maybe(random, () -> "counted clouds")));
    }

    private static Sighting.Person person(Random random) {
        return new Sighting.Person(
                50 + random.nextInt(200),
                CANARY + random.nextInt(),
                some(random, 5, () -> CANARY + " alias " + random.nextInt()));
    }

    private static <T> @Nullable T maybe(Random random, Supplier<T> value) {
        return random.nextBoolean() ? value.get() : null;
    }

    private static <T> List<T> some(Random random, int most, Supplier<T> value) {
        List<T> values = new ArrayList<>();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            values.add(value.get());
        }
        return List.copyOf(values);
    }

    private static Sighting read(String body) {
        BodyReader reader = BodyReader.of(StrictJson.object(body));
        Sighting read = SIGHTING.read(reader);
        reader.finish();
        return read;
    }

    private static List<FieldError> faults(String body) {
        ThrowingCallable reading = () -> read(body);
        List<FieldError> faults = new ArrayList<>();
        assertThatThrownBy(reading).isInstanceOfSatisfying(Problem.class, problem -> faults.addAll(problem.errors()));
        return faults;
    }
}
