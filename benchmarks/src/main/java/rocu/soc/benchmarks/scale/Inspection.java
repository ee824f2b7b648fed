package rocu.soc.benchmarks.scale;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The return of an inspection that is asked for: of the last whole year, as it was known a year ago.
 *
 * @param from first day of the year
 * @param to the day after its last
 * @param known the day at whose end it was known so
 */
record Inspection(LocalDate from, LocalDate to, LocalDate known) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int YEAR = 365;

    /** @param until the last instant at which records became known */
    static Inspection lastYear(Instant until) {
        LocalDate end = until.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate january = end.withDayOfYear(1).minusYears(1);
        return new Inspection(january, january.plusYears(1), end.minusDays(YEAR));
    }

    /** The last instant of the day. */
    Instant instant() {
        return known.plusDays(1).atStartOfDay(LONDON).toInstant().minus(1, ChronoUnit.MICROS);
    }

    Question question() {
        return Question.of(
                "Returns",
                "inspection, as known last year",
                Questions.REGION,
                "/api/v1/returns/inspection?from=" + from + "&to=" + to + "&assessmentsAsKnownAt=" + known
                        + "&disruptionsAsKnownAt=" + known);
    }
}
