package rocu.soc.chassis.web.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;

class AsKnownAtTest {

    private static final Instant NOW = Instant.parse("2024-06-15T10:00:00Z");

    @Test
    void leftOutItAsksForNow() {
        assertThat(AsKnownAt.parse(null, NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-10, 2024-01-11T00:00:00Z",
        "2024-06-14, 2024-06-14T23:00:00Z",
        "2024-03-30, 2024-03-31T00:00:00Z",
        "2024-03-31, 2024-03-31T23:00:00Z",
        "2023-10-28, 2023-10-28T23:00:00Z",
        "2023-10-29, 2023-10-30T00:00:00Z",
        "2024-02-29, 2024-03-01T00:00:00Z",
        "2023-12-31, 2024-01-01T00:00:00Z",
        "1900-01-01, 1900-01-02T00:00:00Z",
    })
    void aDayIsWhatWasKnownBeforeTheNextOneBeganInLondon(String day, Instant next) {
        assertThat(AsKnownAt.parse(day, NOW)).contains(new AsKnownAt(next.minusNanos(1_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-01-04T17:00Z,                2023-01-04T17:00:59.999999Z",
        "2023-01-04T17:00+02:00,           2023-01-04T15:00:59.999999Z",
        "2024-06-15T10:00:00Z,             2024-06-15T10:00:00.999999Z",
        "2023-01-04T17:00:00+02:00,        2023-01-04T15:00:00.999999Z",
        "2023-01-04t17:00:00z,             2023-01-04T17:00:00.999999Z",
        "1900-01-01T00:00:00Z,             1900-01-01T00:00:00.999999Z",
        "2023-01-04T17:00:00.1Z,           2023-01-04T17:00:00.199999Z",
        "2023-01-04T17:00:00.123Z,         2023-01-04T17:00:00.123999Z",
        "2023-01-04T17:00:00.120Z,         2023-01-04T17:00:00.120999Z",
        "2023-01-04T17:00:00.12345Z,       2023-01-04T17:00:00.123459Z",
        "2023-01-04T17:00:00.123456Z,      2023-01-04T17:00:00.123456Z",
        "2023-01-04T17:00:00.000000Z,      2023-01-04T17:00:00Z",
        "2023-01-04T17:00:00.123456789Z,   2023-01-04T17:00:00.123456Z",
    })
    void anInstantIsTheEndOfWhatItIsPreciseTo(String given, Instant instant) {
        assertThat(AsKnownAt.parse(given, NOW).map(AsKnownAt::instant)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-15T09:59:59.000001Z", "2023-01-04T17:00:00Z", "2022-12-31T23:59:59.999999Z"})
    void whatAnAnswerWritesMeansItselfWhenItIsSentBack(Instant instant) {
        assertThat(AsKnownAt.parse(Instants.text(instant), NOW).map(AsKnownAt::instant))
                .contains(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-06-15",
                "2024-06-16",
                "9999-12-31",
                "2024-06-15T10:00:00.000000001Z",
                "2024-06-15T10:00:00.001Z",
                "2024-06-15T10:00:01Z",
                "2024-06-15T10:00Z",
                "+999999999-12-31T23:59:59Z",
            })
    void todayAndAnythingLaterIsNotKnownYet(String given) {
        assertThat(problem(given, NOW).type().slug()).isEqualTo("instant-in-the-future");
    }

    @Test
    void todayIsTheDayInLondonAndNotInGreenwich() {
        Instant halfPastMidnightInSummer = Instant.parse("2024-06-14T23:30:00Z");

        assertThat(AsKnownAt.parse("2024-06-14", halfPastMidnightInSummer)).isPresent();
        assertThat(problem("2024-06-15", halfPastMidnightInSummer).type().slug())
                .isEqualTo("instant-in-the-future");
    }

    @Test
    void aDayCanBeAskedForAtTheVeryInstantAtWhichItIsOver() {
        Instant end = Instant.parse("2024-06-14T23:00:00Z");

        assertThat(AsKnownAt.parse("2024-06-14", end)).contains(new AsKnownAt(end.minusNanos(1_000)));
        assertThat(problem("2024-06-14", end.minusSeconds(2)).type().slug()).isEqualTo("instant-in-the-future");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "now",
                "yesterday",
                "2024",
                "2024-6-1",
                "2024-02-30",
                "2023-02-29",
                "14/06/2024",
                "2024-06-14T",
                "2024-06-14T10:00:00",
                "2024-06-14T10:00:00 02:00",
                "2024-06-14 10:00:00Z",
                "2024-06-14T25:00:00Z",
                "2024-06-14T10:00:60Z",
                "1718359200",
                "1899-12-31T23:59:59Z",
                "0001-01-01",
                "-999999999-01-01T00:00:00Z",
                "2024-06-14T10:00:00Z[Europe/London]",
                "\u0662\u0660\u0662\u0664-\u0660\u0666-\u0661\u0664",
            })
    void whatIsNeitherADayNorAnInstantIsRefusedByName(String given) {
        Problem problem = problem(given, NOW);

        assertThat(problem.type().slug()).isEqualTo("invalid-parameter");
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("asKnownAt");
    }

    private static Problem problem(String given, Instant now) {
        return catchThrowableOfType(Problem.class, () -> AsKnownAt.parse(given, now));
    }
}
