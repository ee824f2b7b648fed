package rocu.soc.chassis.web.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** A day as clients write it: {@code YYYY-MM-DD}. */
public final class WrittenDay {

    private static final Pattern FORM = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private WrittenDay() {}

    /** The day, if the text is one. */
    public static Optional<LocalDate> parse(String text) {
        try {
            return FORM.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** What to send instead of a text that is none. */
    public static String mend(String text) {
        return FORM.matcher(text).matches()
                ? "The calendar has no such day. Send one that it has, YYYY-MM-DD."
                : "Send a day as YYYY-MM-DD, the year first.";
    }
}
