package rocu.soc.chassis.web.list;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Texts;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.chassis.web.time.WrittenDay;

/** Reads the values of filters and gathers every fault. */
public final class QueryValues {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final int MOST = 50;

    private final List<FieldError> faults = new ArrayList<>();

    /**
     * The values of a repeatable filter as lines are stored, empty if it was left out; none that is refused, lest somebody asks the
     * database about it.
     */
    public List<String> texts(String parameter, @Nullable List<String> given) {
        if (given == null) {
            return List.of();
        }
        if (given.size() > MOST) {
            refuse(parameter, "too-many", "At most " + MOST + " values.");
            return List.of();
        }
        List<String> sound = new ArrayList<>();
        for (String value : given) {
            FieldError fault = Texts.fault(parameter, value, Texts.LONGEST_LINE);
            if (fault == null) {
                sound.add(Texts.form(value, Texts.LONGEST_LINE));
            } else {
                faults.add(fault);
            }
        }
        return sound;
    }

    /** The values of a filter on a closed list of codes; none where one of them is refused. */
    public <E extends Enum<E>> List<String> codes(String parameter, @Nullable List<String> given, Class<E> list) {
        List<String> known =
                Arrays.stream(list.getEnumConstants()).map(Enum::name).toList();
        List<String> codes = texts(parameter, given);
        if (!known.containsAll(codes)) {
            refuse(parameter, "unknown-code", known.stream().collect(Collectors.joining(", ", "One or more of ", ".")));
            return List.of();
        }
        return codes;
    }

    /**
     * The one day that a request asks for; null if it asks for none.
     *
     * @throws Problem 400 {@code invalid-parameter}
     */
    public static @Nullable LocalDate dayOf(String parameter, @Nullable String given) {
        QueryValues values = new QueryValues();
        LocalDate day = values.day(parameter, given);
        values.raise();
        return day;
    }

    /** A day; null if it was left out. */
    public @Nullable LocalDate day(String parameter, @Nullable String given) {
        if (given == null) {
            return null;
        }
        Optional<LocalDate> day = WrittenDay.parse(given);
        if (day.isEmpty()) {
            refuse(parameter, "not-a-day", WrittenDay.mend(given));
        }
        return day.orElse(null);
    }

    /** An instant that has passed, or a day, which means its beginning in Europe/London; null if it was left out. */
    public @Nullable Instant past(String parameter, @Nullable String given) {
        if (given == null) {
            return null;
        }
        Optional<Instant> instant = WrittenDay.parse(given)
                .map(day -> day.atStartOfDay(ReportingDay.LONDON).toInstant())
                .or(() -> instant(given));
        if (instant.isEmpty()) {
            refuse(
                    parameter,
                    "not-an-instant",
                    "Send a day, YYYY-MM-DD, or an instant such as 2023-01-04T17:00:00Z (a + must be sent as %2B).");
        } else if (instant.get().isAfter(Instant.now())) {
            refuse(parameter, "in-the-future", "It has not come yet.");
        }
        return instant.orElse(null);
    }

    private static Optional<Instant> instant(String given) {
        try {
            return Optional.of(OffsetDateTime.parse(given).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** An id; null if it was left out. */
    public @Nullable UUID id(String parameter, @Nullable String given) {
        if (given != null && !ID.matcher(given).matches()) {
            refuse(parameter, "not-an-id", "An id such as 0191f3c0-8a52-7a3e-9d4c-2f6b8f0c1a2d.");
            return null;
        }
        return given == null ? null : UUID.fromString(given);
    }

    /** Adds a fault. */
    public void refuse(String parameter, String code, String detail) {
        faults.add(new FieldError(parameter, code, detail));
    }

    /**
     * Ends the reading.
     *
     * @throws Problem 400 {@code invalid-parameter} with every fault found
     */
    public void raise() {
        if (!faults.isEmpty()) {
            throw Problem.of(ProblemTypes.INVALID_PARAMETER, "Correct the parameters named in errors.", faults);
        }
    }
}
