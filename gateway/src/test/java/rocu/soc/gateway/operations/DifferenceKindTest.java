package rocu.soc.gateway.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a difference, and what was only on its way. */
class DifferenceKindTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // due, owned, copied: the first look
                "-, 3, 3, -",
                "-, 3, 2, BEHIND",
                "-, 3, 4, AHEAD",
                "-, 3, -, MISSING",
                "-, -, 3, UNKNOWN",
                "-, -, -, -",
                // the second: a later version of the owner is not due yet
                "3, 4, 3, -",
                "3, 4, 2, BEHIND",
                "3, 4, 4, -",
                "3, 4, -, MISSING",
                "3, 3, 4, AHEAD",
            })
    void aCopyIsHeldAgainstWhatIsDue(
            @Nullable Integer due, @Nullable Integer owned, @Nullable Integer copied, @Nullable DifferenceKind kind) {
        assertThat(DifferenceKind.of(due, owned, copied)).isEqualTo(kind);
    }
}
