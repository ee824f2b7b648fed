package rocu.soc.chassis.web.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Days as the forces report them: a day begins and ends at midnight Europe/London. */
public final class ReportingDay {

    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    private ReportingDay() {}

    public static LocalDate today() {
        return LocalDate.now(LONDON);
    }

    /** The day on which the instant lies. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, LONDON);
    }

    /** The instant at which the day is over: the start of the next one. */
    public static Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
}
