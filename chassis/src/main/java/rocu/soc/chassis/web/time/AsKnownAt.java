package rocu.soc.chassis.web.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * The instant whose knowledge a question is about, to the microsecond. A day means all that was known when it was over,
 * that is at the start of the next day in Europe/London.
 */
public record AsKnownAt(Instant instant) {

    public static final String PARAMETER = "asKnownAt";
    public static final String DESCRIPTION = "An instant, or a day for all that was known at its end; left out for now";

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

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
        Instant instant = instant(value);
        if (instant.isAfter(now)) {
            throw Problem.of(
                    ProblemTypes.INSTANT_IN_THE_FUTURE,
                    "What will be known then is not known yet. Leave asKnownAt out to ask for what is known now.");
        }
        if (instant.isBefore(EARLIEST)) {
            throw malformed();
        }
        return Optional.of(new AsKnownAt(instant));
    }

    private static Instant instant(String value) {
        try {
            return value.length() == 10
                    ? ReportingDay.endOf(LocalDate.parse(value))
                    : OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException e) {
            throw malformed();
        }
    }

    private static Problem malformed() {
        String wanted = "Send a day, YYYY-MM-DD, or an instant such as 2023-01-04T17:00:00Z (a + must be sent as %2B).";
        return Problem.of(
                ProblemTypes.INVALID_PARAMETER, wanted, List.of(new FieldError(PARAMETER, "not-an-instant", wanted)));
    }
}
