package rocu.soc.chassis.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.web.problem.FieldError;

/** What looks the same is the same, and what does not show is not stored where somebody is known by it. */
class TextsTest {

    @ParameterizedTest
    @ValueSource(
            ints = {
                0x09, 0x0a, 0x20, 0xa0, 0xad, 0x34f, 0x61c, 0x115f, 0x180e, 0x2003, 0x200b, 0x200d, 0x200e, 0x2028,
                0x202e, 0x2060, 0x2800, 0x3000, 0x3164, 0xfe0f, 0xfeff, 0xffa0, 0xe0041
            })
    void whatDoesNotShowIsTrimmedOfTheEndsOfALine(int character) {
        String given = Character.toString(character) + "Alex Example" + Character.toString(character);

        assertThat(Texts.fault("/name", given, 200)).isNull();
        assertThat(Texts.form(given, 200)).isEqualTo("Alex Example");
        assertThat(Texts.key(given)).isEqualTo("Alex Example");
    }

    @ParameterizedTest
    @CsvSource({
        "0x0a, control-character, U+000A (LINE FEED (LF))",
        "0x85, control-character, U+0085 (NEXT LINE (NEL))",
        "0xa0, invisible-character, U+00A0 (NO-BREAK SPACE)",
        "0xad, invisible-character, U+00AD (SOFT HYPHEN)",
        "0x34f, invisible-character, U+034F (COMBINING GRAPHEME JOINER)",
        "0x2000, invisible-character, U+2000 (EN QUAD)",
        "0x200b, invisible-character, U+200B (ZERO WIDTH SPACE)",
        "0x202e, invisible-character, U+202E (RIGHT-TO-LEFT OVERRIDE)",
        "0x2060, invisible-character, U+2060 (WORD JOINER)",
        "0x3164, invisible-character, U+3164 (HANGUL FILLER)",
        "0xfeff, invisible-character, U+FEFF (ZERO WIDTH NO-BREAK SPACE)",
        "0xe0041, invisible-character, U+E0041 (TAG LATIN CAPITAL LETTER A)",
        "0x0378, invisible-character, U+0378",
    })
    void insideALineItIsRefusedByItsName(int character, String code, String named) {
        assertThat(Texts.fault("/name", "Alex" + Character.toString(character) + "Example", 200))
                .isNotNull()
                .satisfies(fault -> {
                    assertThat(fault.pointer()).isEqualTo("/name");
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.detail()).startsWith(named + " is not taken");
                });
    }

    @Test
    void proseKeepsWhatPeopleWrite() {
        String prose = "See\u00a0below:\n\u202eleft\u202c \u2764\ufe0f";

        assertThat(Texts.fault("/terms", prose, 4_000)).isNull();
        assertThat(Texts.form("\n" + prose + " ", 4_000)).isEqualTo(prose);
        assertThat(Texts.fault("/terms", "\u200b\n\u00a0", 4_000))
                .extracting(FieldError::code)
                .isEqualTo("empty");
    }

    @ParameterizedTest
    @CsvSource({
        "ＮＩＣＨＥ／２０２６, NICHE/2026",
        "𝟐𝟎𝟐𝟔, 2026",
        "Cafe\u0301, Café",
        "'A  B', A B",
        "A´, 'A \u0301'",
        "a-b, a-b",
        "A\u2011B, A\u2010B"
    })
    void keysThatLookAlikeAreOne(String given, String stored) {
        assertThat(Texts.key(given)).isEqualTo(stored);
        assertThat(Texts.key(stored)).isEqualTo(stored);
    }

    @Test
    void aNameKeepsItsLettersAndHasOneSpaceBetweenWords() {
        assertThat(Texts.form("Unit  10\u00b2", 200)).isEqualTo("Unit 10\u00b2");
    }

    @Test
    void aLineIsNoLongerForBeingCompared() {
        assertThat(Texts.fault("/reference", "\ufdfa".repeat(100), 200))
                .extracting(FieldError::code)
                .isEqualTo("too-long");
        assertThat(Texts.fault("/reference", "\ufdfa".repeat(11), 200)).isNull();
    }
}
