package rocu.soc.localstack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test of what depends on the day begins on the day on which it ends, also when the clocks change. */
class MidnightTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-30T12:00:00Z[Europe/London],      PT0S",
        "2026-11-30T23:57:59Z[Europe/London],      PT0S",
        "2026-11-30T23:58:30Z[Europe/London],      PT1M30S",
        "2026-11-30T23:59:59.999Z[Europe/London],  PT0.001S",
        "2026-12-01T00:00:00Z[Europe/London],      PT0S",
        "2026-07-01T23:59:00+01:00[Europe/London], PT1M",
        "2026-10-25T23:59:00Z[Europe/London],      PT1M",
    })
    void waitsInTheLastMinutesOfADayAlone(ZonedDateTime now, Duration expected) {
        assertThat(Midnight.toWait(now)).isEqualTo(expected);
    }
}
