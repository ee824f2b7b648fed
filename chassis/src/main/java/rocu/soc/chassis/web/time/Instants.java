package rocu.soc.chassis.web.time;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Instants as answers write them: in UTC with all six digits, so that one sent back means itself and not a longer time. */
public final class Instants {

    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private Instants() {}

    /** For example {@code 2027-03-01T09:30:00.000000Z}. */
    public static String text(Instant instant) {
        return MICROSECONDS.format(instant);
    }
}
