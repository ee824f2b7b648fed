package rocu.soc.orders.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether an order is in force on a day. It follows from the facts and the day, and is stored nowhere. "Pending" is not
 * "active": an order that starts on release is not in force while its subject is in custody, or may be for all we know.
 */
public enum OrderState {
    NOT_YET_IN_FORCE,
    IN_FORCE,
    ENDED;

    /** The state on that day. */
    static OrderState on(LocalDate day, OrderContent facts) {
        LocalDate ends = facts.order().endsOn();
        if (ends != null && !day.isBefore(ends)) {
            return ENDED;
        }
        LocalDate first = firstDay(facts);
        return first == null || day.isBefore(first) ? NOT_YET_IN_FORCE : IN_FORCE;
    }

    /** The day from which it is in force; null where that hangs on a release which has not come, for all we know. */
    static @Nullable LocalDate firstDay(OrderContent facts) {
        LocalDate from = facts.order().inForceFrom();
        LocalDate released = facts.management().releasedOn();
        if (!facts.order().startsOnRelease()) {
            return from;
        }
        if (released != null) {
            return released.isAfter(from) ? released : from;
        }
        return switch (facts.management().subjectLocation()) {
            case CUSTODY, UNKNOWN -> null;
            case COMMUNITY, LICENCE, ABROAD -> from;
        };
    }

    /** The same rule over the row of that alias; the day is its only parameter and is asked for twice. */
    static String expression(String alias) {
        return expression(alias, "?");
    }

    /** The same for a day that an SQL expression names. */
    public static String expression(String alias, String day) {
        return """
                case when %1$s.ends_on <= %2$s then 'ENDED'
                     when case when not %1$s.starts_on_release then %1$s.in_force_from
                               when %1$s.released_on is not null then greatest(%1$s.released_on, %1$s.in_force_from)
                               when %1$s.subject_location in ('CUSTODY', 'UNKNOWN') then date 'infinity'
                               else %1$s.in_force_from end > %2$s then 'NOT_YET_IN_FORCE'
                     else 'IN_FORCE' end""".formatted(alias, day);
    }
}
