package rocu.soc.chassis.web.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.web.list.Cursors.Place;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.time.AsKnownAt;

class CursorsTest {

    private static final Instant NOW = Instant.parse("2024-02-29T12:00:00Z");
    private static final String QUESTION = "/api/v1/things?sort=-day";
    private static final Place POSITION = place("2022-06-01", "0198c0de-0000-7000-8000-000000000001");

    private final Cursors cursors = new Cursors("a key that only a test knows", () -> 0);

    @Test
    void aCursorLeadsBackToItsPlace() {
        assertThat(cursors.read(cursors.write(QUESTION, POSITION, NOW), QUESTION, NOW))
                .isEqualTo(POSITION);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(ints = {1, 2, 3})
    void anyPlaceSurvives(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            Place position = place(text(random), text(random), text(random));

            String cursor = cursors.write(QUESTION, position, NOW);

            assertThat(cursor).matches("[A-Za-z0-9_-]+");
            assertThat(cursors.read(cursor, QUESTION, NOW)).isEqualTo(position);
        }
    }

    @Test
    void oneChangedBitAnywhereSpoilsIt() {
        byte[] signed = Base64.getUrlDecoder().decode(cursors.write(QUESTION, POSITION, NOW));

        for (int bit = 0; bit < 8 * signed.length; bit++) {
            byte[] changed = signed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThat(slug(encode(changed), QUESTION, NOW)).as("bit " + bit).isEqualTo("invalid-cursor");
        }
    }

    @Test
    void aCursorCutOrLengthenedIsSpoilt() {
        byte[] signed = Base64.getUrlDecoder().decode(cursors.write(QUESTION, POSITION, NOW));

        for (int length = 0; length < signed.length; length++) {
            assertThat(slug(encode(Arrays.copyOf(signed, length)), QUESTION, NOW))
                    .isEqualTo("invalid-cursor");
        }
        assertThat(slug(encode(Arrays.copyOf(signed, signed.length + 1)), QUESTION, NOW))
                .isEqualTo("invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "not base64!", "====", "AAAA", "../../etc", "\u00e9", "1", "null"})
    void whatIsNoCursorIsRefused(String cursor) {
        assertThat(slug(cursor, QUESTION, NOW)).isEqualTo("invalid-cursor");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/api/v1/things?sort=day", "/api/v1/others?sort=-day", "/api/v1/things?sort=-day&tier=1"})
    void aCursorBelongsToItsQuestion(String other) {
        assertThat(slug(cursors.write(QUESTION, POSITION, NOW), other, NOW)).isEqualTo("invalid-cursor");
    }

    @Test
    void aCursorOfAnotherKeyIsRefused() {
        String forged = new Cursors("another key", () -> 0).write(QUESTION, POSITION, NOW);

        assertThat(slug(forged, QUESTION, NOW)).isEqualTo("invalid-cursor");
    }

    @Test
    void aCursorEndsAfterADay() {
        String cursor = cursors.write(QUESTION, POSITION, NOW);

        assertThat(cursors.read(cursor, QUESTION, NOW.plus(Duration.ofHours(24))))
                .isEqualTo(POSITION);
        assertThat(slug(cursor, QUESTION, NOW.plus(Duration.ofHours(24)).plusSeconds(1)))
                .isEqualTo("expired-cursor");
    }

    @Test
    void theInstantThatAFirstPageFixedSurvives() {
        Place fixed = new Place(
                List.of("2022-06-01"), Optional.of(new AsKnownAt(Instant.parse("2024-02-29T11:59:58.123456Z"))));

        assertThat(cursors.read(cursors.write(QUESTION, fixed, NOW), QUESTION, NOW))
                .isEqualTo(fixed);
    }

    @Test
    void aCursorOfBeforeARestoreHasEnded() {
        String cursor = cursors.write(QUESTION, POSITION, NOW);

        assertThat(slug(new Cursors("a key that only a test knows", () -> 1_709_208_000), cursor, QUESTION, NOW))
                .isEqualTo("expired-cursor");
    }

    private String slug(String cursor, String question, Instant now) {
        return slug(cursors, cursor, question, now);
    }

    private static String slug(Cursors reading, String cursor, String question, Instant now) {
        return catchThrowableOfType(Problem.class, () -> reading.read(cursor, question, now))
                .type()
                .slug();
    }

    private static Place place(String... keys) {
        return new Place(List.of(keys), Optional.empty());
    }

    private static String encode(byte[] signed) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(12), ' ', 0x3000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
