package rocu.soc.orders.lifecycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.list.QueryValues;
import rocu.soc.chassis.web.time.ReportingDay;

/**
 * The day on which it is asked whether an order is in force.
 *
 * @param day today in Europe/London if none was given
 */
record DayAsked(LocalDate day) {

    static final String PARAMETER = "on";
    static final String DESCRIPTION = "The day of the state, YYYY-MM-DD; today if left out, and on a card";

    /**
     * Reads the parameter.
     *
     * @throws rocu.soc.chassis.web.problem.Problem 400 {@code invalid-parameter}
     */
    static DayAsked parse(@Nullable String on) {
        return of(QueryValues.dayOf(PARAMETER, on));
    }

    static DayAsked of(@Nullable LocalDate day) {
        return new DayAsked(day == null ? ReportingDay.today() : day);
    }

    /** An order card tells of today alone: other days would tell when the order was made and when it ends. */
    boolean showsOnCard() {
        return day.equals(ReportingDay.today());
    }
}
