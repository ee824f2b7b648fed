package rocu.soc.chassis.audit.auditor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.FieldError;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** A place in the log of one service, which is read from the newest entry on. */
public record AuditPosition(Instant at, UUID entry) {

    /** The parameter behind which place a service goes on. */
    public static final String BEHIND = "behind";

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private static final Pattern FORM =
            Pattern.compile("(\\d{4}-[^~]{15,25})~([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /**
     * Reads what {@link #toString} wrote; null for the beginning.
     *
     * @throws Problem 400 {@code invalid-parameter}
     */
    public static @Nullable AuditPosition parse(@Nullable String given) {
        if (given == null) {
            return null;
        }
        Matcher parts = FORM.matcher(given);
        try {
            if (parts.matches()) {
                return new AuditPosition(Instant.parse(parts.group(1)), UUID.fromString(parts.group(2)));
            }
        } catch (DateTimeException e) {
            throw malformed();
        }
        throw malformed();
    }

    /** The place before all entries of that instant and of later ones. */
    public static AuditPosition before(Instant instant) {
        return new AuditPosition(instant, BEFORE_ALL);
    }

    @Override
    public String toString() {
        return at + "~" + entry;
    }

    private static Problem malformed() {
        String wanted = "The instant and the id of an entry, joined by ~.";
        return Problem.of(
                ProblemTypes.INVALID_PARAMETER, wanted, List.of(new FieldError(BEHIND, "not-a-position", wanted)));
    }
}
