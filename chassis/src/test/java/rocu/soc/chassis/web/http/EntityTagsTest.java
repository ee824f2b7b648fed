package rocu.soc.chassis.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;

class EntityTagsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            value = {
                "\"1-FULL\"|1-FULL",
                "\"1-FULL\", \"2-FULL\"|1-FULL 2-FULL",
                "\"1-FULL\",W/\"2-FULL\"|1-FULL 2-FULL",
                "' \"1\" ,\t\"2\" '|1 2",
                "\"a,b\"|a,b",
                "\"\u00e9\"|\u00e9",
            })
    void aListOfTagsIsRead(String field, String tags) {
        EntityTags read = EntityTags.parse("If-Match", List.of(field));

        assertThat(read.any()).isFalse();
        assertThat(read.tags()).extracting(EntityTags.Tag::opaque).containsExactly(tags.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1\",", ",\"1\"", "\"1\",,\"2\"", "\"1\" , , \"2\""})
    void emptyElementsOfAListAreIgnored(String field) {
        assertThat(EntityTags.parse("If-Match", List.of(field)).tags()).isNotEmpty();
    }

    @Test
    void severalLinesAreOneList() {
        EntityTags read = EntityTags.parse("If-None-Match", List.of("\"1\"", "W/\"2\", \"3\""));

        assertThat(read.tags())
                .containsExactly(
                        new EntityTags.Tag(false, "1"), new EntityTags.Tag(true, "2"), new EntityTags.Tag(false, "3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "1-FULL",
                "\"1-FULL",
                "1-FULL\"",
                "'1-FULL'",
                "w/\"1\"",
                "\"1\" \"2\"",
                "\"1\";\"2\"",
                "\"a b\"",
                "\"a\"b\"",
                "*, \"1\"",
                "\"1\", *",
                "**",
                "W/*",
            })
    void whatIsNoTagIsRefusedByName(String field) {
        Problem problem = catchThrowableOfType(Problem.class, () -> EntityTags.parse("If-Match", List.of(field)));

        assertThat(problem.type().slug()).isEqualTo("malformed-request");
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("If-Match");
    }

    @ParameterizedTest
    @CsvSource({"3-FULL, 3", "3-SUMMARY, 3", "3, 3", "3-, 3"})
    void onlyTheVersionOfATagCounts(String tag, int version) {
        assertThatCode(() -> ifMatch('"' + tag + '"').require(version)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2-FULL", "30-FULL", "03-FULL", "FULL-3", "-3", "", "x"})
    void anotherVersionFailsAndTheAnswerNamesThePresentOne(String tag) {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> ifMatch('"' + tag + '"').require(3));

        assertThat(problem.type().status()).isEqualTo(412);
        assertThat(problem.detail()).contains("version 3");
    }

    @Test
    void aWeakTagMatchesNoChange() {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> ifMatch("W/\"3-FULL\"").require(3));

        assertThat(problem.type().slug()).isEqualTo("precondition-failed");
    }

    @Test
    void oneOfSeveralTagsIsEnoughAndAStarIsAny() {
        assertThatCode(() -> ifMatch("\"1-FULL\"", "\"3-FULL\"").require(3)).doesNotThrowAnyException();
        assertThatCode(() -> ifMatch("*").require(3)).doesNotThrowAnyException();
    }

    @Test
    void aChangeWithoutConditionIsToldToSendOne() {
        Problem problem = catchThrowableOfType(Problem.class, () -> IfMatch.required(Optional.empty()));

        assertThat(problem.type().status()).isEqualTo(428);
    }

    @Test
    void aReaderHoldsWhatHasTheSameVersionAndLevel() {
        Etag etag = new Etag(3, Level.SUMMARY);

        assertThat(ifNoneMatch(etag.toString()).holds(etag)).isTrue();
        assertThat(ifNoneMatch("W/" + etag).holds(etag)).isTrue();
        assertThat(ifNoneMatch("*").holds(etag)).isTrue();
        assertThat(ifNoneMatch("\"2-SUMMARY\"", etag.toString()).holds(etag)).isTrue();
        assertThat(ifNoneMatch("\"3-FULL\"").holds(etag)).isFalse();
        assertThat(ifNoneMatch("\"3\"").holds(etag)).isFalse();
    }

    @Test
    void onlyAStarForbidsEveryExistingRecord() {
        assertThat(ifNoneMatch("*").any()).isTrue();
        assertThat(ifNoneMatch("\"1\"").any()).isFalse();
    }

    private static IfMatch ifMatch(String... lines) {
        return new IfMatch(EntityTags.parse("If-Match", Arrays.asList(lines)));
    }

    private static IfNoneMatch ifNoneMatch(String... lines) {
        return new IfNoneMatch(EntityTags.parse("If-None-Match", Arrays.asList(lines)));
    }
}
