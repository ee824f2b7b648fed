package rocu.soc.chassis.web.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * The instant whose knowledge a question is about, to the microsecond. What a client writes means the end of the time that it is
 * precise to, for whoever cuts an instant would else ask before it: a day is over when the next one begins in Europe/London,
 * and {@code …:05.123Z} is the last microsecond of that millisecond.
 */
public record AsKnownAt(Instant instant) {

    public static final String PARAMETER = "asKnownAt";
    public static final String DESCRIPTION =
            "An instant, or a day; left out for now. It means the end of what it is precise to:"
                    + " 2027-03-01 all that was known when that day was over, 2027-03-01T09:30:05.123Z the end of that millisecond";

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration MICROSECOND = Duration.of(1, ChronoUnit.MICROS);
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final int OF_A_DAY = 10;

    /** The time of a day, as far as it is precise: seconds, and what follows them. */
    private static final Pattern TIME =
            Pattern.compile("[Tt]\\d\\d:\\d\\d(?<seconds>:\\d\\d(?:[.,](?<digits>\\d{1,9}))?)?");

    public AsKnownAt {
        instant = instant.truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Reads the parameter; empty if it was left out, which asks for what is known now.
     *
     * @throws Problem 400 {@code invalid-parameter}, 400 {@code instant-in-the-future} for today and anything later
     */
    public static Optional<AsKnownAt> parse(@Nullable String value, Instant now) {
        if (value == null) {
            return Optional.empty();
        }
        Written written = written(value);
        if (written.begin.isAfter(now) || written.end().isAfter(now.plus(SOON))) {
            throw Problem.of(
                    ProblemTypes.INSTANT_IN_THE_FUTURE,
                    "What will be known then is not known yet. Leave asKnownAt out to ask for what is known now.");
        }
        if (written.begin.isBefore(EARLIEST)) {
            throw malformed();
        }
        return Optional.of(new AsKnownAt(written.end()));
    }

    /** The reporting day in which it lies. */
    public LocalDate day() {
        return ReportingDay.of(instant);
    }

    private static Written written(String value) {
        try {
            if (value.length() == OF_A_DAY) {
                LocalDate day = LocalDate.parse(value);
                Instant begin = day.atStartOfDay(ReportingDay.LONDON).toInstant();
                return new Written(begin, Duration.between(begin, ReportingDay.endOf(day)));
            }
            return new Written(OffsetDateTime.parse(value).toInstant(), precision(value));
        } catch (DateTimeException e) {
            throw malformed();
        }
    }

    private static Duration precision(String value) {
        Matcher time = TIME.matcher(value);
        if (!time.find() || time.group("seconds") == null) {
            return Duration.ofMinutes(1);
        }
        String digits = time.group("digits");
        return digits == null ? Duration.ofSeconds(1) : Duration.ofNanos(Math.powExact(10, 9 - digits.length()));
    }

    private static Problem malformed() {
        String wanted = "Send a day, YYYY-MM-DD, or an instant such as 2023-01-04T17:00:00Z (a + must be sent as %2B).";
        return Problem.of(
                ProblemTypes.INVALID_PARAMETER, wanted, List.of(new FieldError(PARAMETER, "not-an-instant", wanted)));
    }

    /** What the client wrote: where it begins, and how long a time it names. */
    private record Written(Instant begin, Duration precision) {

        /** The last microsecond of it. */
        Instant end() {
            return precision.compareTo(MICROSECOND) <= 0
                    ? begin
                    : begin.plus(precision).minus(MICROSECOND);
        }
    }
}
