package rocu.soc.chassis.audit.sought;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By which words of a text, folded already, an auditor finds that it was searched for. */
class SoughtWordsTest {

    @ParameterizedTest
    @CsvSource({
        "oneill, o'neill",
        "oneill, o neill",
        "sean oneill, sean o'neill",
        "macdonald, mcdonald",
        "mac donald, mcdonald",
        "mueller, muller",
        "al-hassan, alhassan",
        "van der berg, vanderberg",
        "nw-7k3q-92xd, nw7k3q92xd",
        "a/b/c/d 12, abcd12",
    })
    void joinedAndPartedFormsFindEachOther(String one, String other) {
        assertThat(finds(one, other)).isTrue();
        assertThat(finds(other, one)).isTrue();
    }

    @Test
    void aSurnameFindsWhoSearchedForTheWholeNameAndNotTheOtherWayRound() {
        assertThat(finds("example", "alex example")).isTrue();
        assertThat(finds("example, alex", "alex example")).isTrue();
        assertThat(finds("alex example", "example")).isFalse();
        assertThat(finds("alex smith", "alex example")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "o b"})
    void initialsAloneFindNothingButThemselves(String initials) {
        assertThat(finds(initials, initials)).isTrue();
        assertThat(finds(initials, initials + " neill")).isFalse();
    }

    /** As the search of the log does: every word in one of its forms, or all of them as one. */
    private static boolean finds(String asked, String searched) {
        Set<String> held = SoughtWords.of(searched).all();
        SoughtWords words = SoughtWords.of(asked);
        boolean every = words.each().stream().noneMatch(forms -> Collections.disjoint(forms, held));
        return (!words.each().isEmpty() && every) || held.contains(words.whole());
    }
}
