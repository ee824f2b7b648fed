package rocu.soc.chassis.record.subject;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names are compared by their words, however somebody wrote them. */
class SubjectWordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ZOË  Quillfeather          | zoe quillfeather
            O'Brien, Seán              | brien sean
            Müller-Lüdenscheidt        | muller ludenscheidt
            Łukasz J. Nowak            | lukasz nowak
            Jørgen Groß                | jorgen gross
            李 伟                      | 李 伟
            Иванова                    | иванова
            Smith Smith                | smith
            ﬁona                       | fiona
            """)
    void wordsHaveNoCaseNoAccentsAndNoInitials(String name, String words) {
        assertThat(SubjectWords.of(name)).containsExactly(words.split(" "));
    }

    @Test
    void identifiersAreComparedHoweverTheyArePunctuated() {
        assertThat(SubjectWords.compact("12/345678-A")).isEqualTo("12345678a");
        assertThat(SubjectWords.ofIdentifier("12/345678-A")).isEqualTo("\\m12[^[:alnum:]]*345678[^[:alnum:]]*a\\M");
    }

    @Test
    void whatIsNoWordIsNoName() {
        assertThat(SubjectWords.of(".* | J %")).isEmpty();
    }
}
