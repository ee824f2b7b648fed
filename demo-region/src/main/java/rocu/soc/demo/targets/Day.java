package rocu.soc.demo.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A reporting day and its basis. It ends at midnight in London, which in summer is an hour before that of UTC. */
public record Day(LocalDate value, Basis basis) {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** The instant up to which the day knows: the start of the next one. */
    public Instant end() {
        return value.plusDays(1).atStartOfDay(LONDON).toInstant();
    }
}
