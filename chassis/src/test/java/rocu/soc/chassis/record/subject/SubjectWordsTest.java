package rocu.soc.chassis.record.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A name is its words; what they match is tested against the database, whose expressions they become. */
class SubjectWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Zoë  Quillfeather          | Zoë Quillfeather
            O'Brien, Seán              | Brien Seán
            Oʼbrien Seán               | brien Seán
            Müller-Lüdenscheidt        | Müller Lüdenscheidt
            Łukasz J. Nowak            | Łukasz Nowak
            李 伟                      | 李 伟
            हिन्दी राम                  | हिन दी राम
            Smith Smith                | Smith
            """)
    void aNameIsItsWordsWithoutInitials(String name, String words) {
        assertThat(SubjectWords.of(name)).containsExactly(words.split(" "));
    }

    @Test
    void identifiersAreComparedHoweverTheyArePunctuated() {
        assertThat(SubjectWords.compact("12/345678-a")).isEqualTo("12345678a");
        assertThat(SubjectWords.ofIdentifier("1/2-a"))
                .contains(new SubjectWord("\\m(?:1[^[:alnum:]]*2[^[:alnum:]]*a)\\M", List.of("12a")));
        assertThat(SubjectWords.ofIdentifier("-/-")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            smith               | smith
            john smith          | john; smith
            mcdonald            | mcdonald macdonald
            mac donald          | mc mac; donald
            ma cdonald          | ma mcdonald; cdonald
            eve                 | eve ave ove uve
            """)
    void aWordStandsAmongTheLettersOfATextInOneOfTheseWays(String name, String letters) {
        assertThat(SubjectWords.sought(name).stream()
                        .map(word -> String.join(" ", word.letters()))
                        .collect(Collectors.joining("; ")))
                .isEqualTo(letters);
    }

    @Test
    void whatIsNoWordIsNoName() {
        assertThat(SubjectWords.of(".* | J % ʼʼ")).isEmpty();
    }
}
