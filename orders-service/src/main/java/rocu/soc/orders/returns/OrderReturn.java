package rocu.soc.orders.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import rocu.soc.chassis.record.returns.Breakdown;
import rocu.soc.chassis.record.returns.CountedRecords;
import rocu.soc.chassis.record.returns.Definition;
import rocu.soc.chassis.record.returns.ReturnFilters;
import rocu.soc.orders.lifecycle.OrderState;
import rocu.soc.orders.lifecycle.Orders;
import rocu.soc.orders.lifecycle.SubjectLocation;
import rocu.soc.orders.lifecycle.Supervision;

/** What the return of orders counts on a day, by what, and what its words mean. */
final class OrderReturn {

    static final String NAME = "orders";

    static final List<Definition> DEFINITIONS = List.of(
            new Definition(
                    "order counted",
                    "Granted on the day or before, and not ended on it: in force, or not yet in force.",
                    "our reading of HMICFRS PEEL 2022/23 (31 orders secured, 11 of them in the community)"),
            new Definition(
                    "NOT_YET_IN_FORCE",
                    "Granted, and not in force: its first day is to come, or it starts on a release that has not come."
                            + " \"Pending\" is not \"active\".",
                    Definition.OURS),
            new Definition("ENDED", "On and after the first day on which the order holds no more.", Definition.OURS),
            new Definition("of", "The organisation that manages the order.", Definition.OURS),
            new Definition(
                    "subjectLocation",
                    "Where the subject was, as known at the instant; who supervises is a fact of its own.",
                    Definition.OURS),
            new Definition(
                    "WITHHELD",
                    "Need-to-know records, which count in the total and in no breakdown, and only on the last day of a month.",
                    Definition.OURS));

    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private OrderReturn() {}

    static CountedRecords records(LocalDate day) {
        return new CountedRecords(
                Orders.KIND,
                "order_version",
                "ancillary_order",
                "f.managing_organisation",
                Set.of("orderType", "subjectLocation", "supervision", "madeOn", "endsOn", "inForceFrom"),
                List.of(
                        new Breakdown(
                                "state",
                                OrderState.expression("f", literal(day)),
                                List.of(OrderState.IN_FORCE.name(), OrderState.NOT_YET_IN_FORCE.name())),
                        Breakdown.of("subjectLocation", "f.subject_location", SubjectLocation.class),
                        Breakdown.of("supervision", "f.supervision", Supervision.class),
                        Breakdown.of("orderType", "f.order_type")));
    }

    static ReturnFilters onDay(LocalDate day) {
        ReturnFilters filters =
                new ReturnFilters().on(day).and("f.made_on <= ?", day).and("f.ends_on is null or f.ends_on > ?", day);
        filters.print("on", day.toString());
        return filters;
    }

    /** A day as SQL, for an expression that takes no parameter; a number of days, so that no year is out of range. */
    private static String literal(LocalDate day) {
        return "(date '" + EPOCH + "' + (" + (day.toEpochDay() - EPOCH.toEpochDay()) + "))";
    }
}
