package rocu.soc.orders.lifecycle;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.time.AsKnownAt;
import rocu.soc.chassis.web.time.ReportingDay;

/**
 * The day on which it is asked whether an order is in force.
 *
 * @param day if none was given, the day of the instant that is asked about, or else today, in Europe/London
 */
public record DayAsked(LocalDate day) {

    public static final String PARAMETER = "on";
    static final String DESCRIPTION =
            "The day of the state, YYYY-MM-DD; if left out, the day of asKnownAt, or today. A card tells of today alone";

    /**
     * Reads the parameter.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 400 {@code invalid-parameter}
     */
    public static DayAsked parse(@Nullable String on, Optional<AsKnownAt> asked) {
        return of(QueryValues.dayOf(PARAMETER, on), asked);
    }

    static DayAsked of(@Nullable LocalDate day, Optional<AsKnownAt> asked) {
        return new DayAsked(day == null ? asked.map(AsKnownAt::day).orElseGet(ReportingDay::today) : day);
    }

    /** An order card tells of today alone: other days would tell when the order was made and when it ends. */
    boolean showsOnCard() {
        return day.equals(ReportingDay.today());
    }
}
