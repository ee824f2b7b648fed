package rocu.soc.chassis.web.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;

class BodyReaderTest {

    private enum Colour {
        RED,
        GREEN
    }

    @Test
    void everyFaultIsNamedAtOnce() {
        BodyReader reader =
                reader("{\"day\": \"2022-02-30\", \"colour\": \"BLUE\", \"extra\": 1, \"nested\": {\"a/b\": 2}}");
        reader.requiredDay("day");
        reader.requiredCode("colour", Colour.class);
        reader.requiredText("text", 10);
        reader.optionalObject("nested").ifPresent(BodyReader::noMore);

        Problem problem = catchThrowableOfType(Problem.class, reader::finish);

        assertThat(problem.type().slug()).isEqualTo("malformed-request");
        assertThat(problem.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("/extra", "unknown-member"),
                        tuple("/nested/a~1b", "unknown-member"),
                        tuple("/day", "not-a-day"),
                        tuple("/colour", "unknown-code"),
                        tuple("/text", "required"));
    }

    @Test
    void aBrokenRuleAloneIs422() {
        BodyReader reader = reader("{\"text\": \"too long for this\"}");
        reader.requiredText("text", 5);

        assertThat(catchThrowableOfType(Problem.class, reader::finish).type().status())
                .isEqualTo(422);
    }

    @Test
    void flagsIdsAndObjectsAreReadOrNamed() {
        BodyReader reader = reader("""
                {"flag": true, "id": "0199C0DE-7c1b-7d9a-8a5e-2f6f0c7e4b11", "yes": "true", "number": "1-1-1-1-1", "none": null}""");
        assertThat(reader.optionalFlag("flag")).contains(true);
        assertThat(reader.optionalFlag("absent")).isEmpty();
        assertThat(reader.optionalId("id")).contains(UUID.fromString("0199c0de-7c1b-7d9a-8a5e-2f6f0c7e4b11"));
        reader.optionalFlag("yes");
        reader.optionalId("number");
        assertThat(reader.requiredObject("none")).isEmpty();

        assertThat(catchThrowableOfType(Problem.class, reader::finish).errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("/yes", "wrong-type"), tuple("/number", "not-an-id"), tuple("/none", "required"));
    }

    @Test
    void textIsComposedAndTrimmed() {
        BodyReader reader = reader("{\"text\": \"  Cafe\\u0301\\n \"}");

        assertThat(reader.requiredText("text", 10)).isEqualTo("Caf\u00e9");
        reader.finish();
    }

    @Test
    void eachElementOfAnArrayOfTextsIsNamed() {
        BodyReader reader =
                reader("{\"codes\": [\" a \", 1, \"\", \"too long\"], \"more\": [1, 2, 3], \"flag\": \"yes\"}");

        reader.texts("codes", 4, 5);
        reader.texts("more", 2, 5);
        reader.optionalFlag("flag");
        Problem problem = catchThrowableOfType(Problem.class, reader::finish);

        assertThat(problem.errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactlyInAnyOrder(
                        tuple("/codes/1", "wrong-type"),
                        tuple("/codes/2", "empty"),
                        tuple("/codes/3", "too-long"),
                        tuple("/more", "too-many"),
                        tuple("/flag", "wrong-type"));
        assertThat(reader("{\"codes\": [\" a \"]}").texts("codes", 4, 5)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|wrong-type",
                "''|empty-body",
                "{\"a\": 1, \"a\": 2}|duplicate-member",
                "{\"a\": 1} {}|not-json",
                "{\"a\": |not-json",
                "{\"a\": 11111111111111111111111111111111111111111111111111}|too-large",
            })
    void aBodyThatIsNoObjectSaysWhy(String body, String code) {
        Problem problem = catchThrowableOfType(Problem.class, () -> reader(body));

        assertThat(problem.type().slug()).isEqualTo("malformed-request");
        assertThat(problem.errors()).extracting(FieldError::code).isEqualTo(List.of(code));
    }

    @Test
    void deepNestingIsRefused() {
        String body = "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000);

        assertThat(catchThrowableOfType(Problem.class, () -> reader(body)).errors())
                .extracting(FieldError::code)
                .containsExactly("too-large");
    }

    private static BodyReader reader(String body) {
        return BodyReader.of(StrictJson.object(body.getBytes(StandardCharsets.UTF_8)));
    }
}
