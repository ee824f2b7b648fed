package rocu.soc.chassis.record.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.web.problem.Problem;

class IdempotencyKeyTest {

    @Test
    void leftOutThereIsNone() {
        assertThat(IdempotencyKey.parse(List.of())).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "8e03978e-40d5-43dd-bc93-6894a57f9324|8e03978e-40d5-43dd-bc93-6894a57f9324",
                "\"8e03978e\"|8e03978e",
                "' a '|a",
                "a|a",
                "~!#|~!#",
            })
    void aKeyIsTakenWithOrWithoutItsQuotes(String field, String key) {
        assertThat(IdempotencyKey.parse(List.of(field))).isEqualTo(new IdempotencyKey(key));
    }

    @Test
    void theLongestKeyHas255Characters() {
        assertThat(IdempotencyKey.parse(List.of("k".repeat(255)))).isNotNull();
        assertThat(slug(List.of("k".repeat(256)))).isEqualTo("invalid-idempotency-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"\"", "a b", "a\tb", "a\u0000", "a\u007f", "caf\u00e9", "\u200b"})
    void whatIsNoKeyIsRefused(String field) {
        assertThat(slug(List.of(field))).isEqualTo("invalid-idempotency-key");
    }

    @Test
    void twoKeysAreRefused() {
        assertThat(slug(List.of("one", "one"))).isEqualTo("invalid-idempotency-key");
    }

    private static String slug(List<String> fields) {
        return catchThrowableOfType(Problem.class, () -> IdempotencyKey.parse(fields))
                .type()
                .slug();
    }
}
