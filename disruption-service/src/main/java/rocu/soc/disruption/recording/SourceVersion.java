package rocu.soc.disruption.recording;

import java.math.BigInteger;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;

/** The state of an original in its own system: a number or an instant that grows whenever the original changes. */
final class SourceVersion {

    static final String DESCRIPTION = "The state of the original in its own system: a whole number, or an instant, that"
            + " grows whenever the original changes. An older one than is recorded is 409 older-than-recorded";

    /** Digits, or an instant in UTC. */
    static final String FORM = "^([0-9]{1,30}|[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?Z)$";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,30}");

    private SourceVersion() {}

    /** Whether it is a number or an instant. */
    static boolean isOne(String text) {
        return text.matches(FORM) && (NUMBER.matcher(text).matches() || instant(text) != null);
    }

    /**
     * Refuses a state that is older than the one that is recorded; a number cannot follow an instant, nor an instant a number.
     *
     * @throws Problem 409 {@code older-than-recorded}
     */
    static void requireNotOlder(@Nullable String said, @Nullable String recorded) {
        if (said == null || recorded == null) {
            return;
        }
        boolean numbers = NUMBER.matcher(said).matches();
        if (numbers != NUMBER.matcher(recorded).matches()) {
            throw olderThan(recorded, "to which " + said + " cannot be compared.");
        }
        if (compare(said, recorded, numbers) < 0) {
            throw olderThan(recorded, "which is later than " + said + ".");
        }
    }

    private static Problem olderThan(String recorded, String how) {
        return Problem.of(
                DisruptionProblems.OLDER_THAN_RECORDED, "State " + recorded + " of the original is recorded, " + how);
    }

    private static int compare(String said, String recorded, boolean numbers) {
        return numbers
                ? new BigInteger(said).compareTo(new BigInteger(recorded))
                : Instant.parse(said).compareTo(Instant.parse(recorded));
    }

    private static @Nullable Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
