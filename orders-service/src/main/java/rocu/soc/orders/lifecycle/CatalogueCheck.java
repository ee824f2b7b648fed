package rocu.soc.orders.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.Confidence;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.OrganisationKind;
import rocu.soc.orders.catalogue.Clock;
import rocu.soc.orders.catalogue.DurationType;
import rocu.soc.orders.catalogue.OrderType;
import rocu.soc.orders.catalogue.OrderTypes;

/**
 * Holds an order against the row of the catalogue that was in force on the day of its making. What a court ordered is a
 * fact: what is odd becomes a warning. Only where there is certainly no row to hold it against, it is refused.
 */
@ApplicationScoped
class CatalogueCheck {

    @Inject
    OrderTypes types;

    /** What is odd about an order that the organisation applied for; an unknown type is a fault. */
    List<Warning> judge(CourtOrder order, Organisation applicant, BodyReader reader) {
        List<OrderType> rows = types.of(order.orderType());
        if (rows.isEmpty()) {
            unknown(reader);
            return List.of();
        }
        OrderType row = nearest(rows, order.madeOn());
        boolean inForce = row.holdsOn(order.madeOn());
        if (!inForce && row.confidence() == Confidence.HIGH) {
            reader.broken(
                    "orderType", "not-in-force", "There was no " + row.terms().name() + " on " + order.madeOn() + ".");
            return List.of();
        }
        List<Warning> warnings = new ArrayList<>();
        if (!inForce) {
            add("not-in-force", "No row of the catalogue holds on " + order.madeOn() + ".", row, warnings);
        }
        if (row.terms().prospective()) {
            add("not-commenced", "It is not known that this law has commenced.", row, warnings);
        }
        if (applicant.kind() == OrganisationKind.FORCE && !row.terms().isAvailableTo(applicant.id())) {
            add("not-available-here", "Known to be available in " + row.terms().areas() + " only.", row, warnings);
        }
        judgeKinds(order, row, warnings);
        judgeDays(order, row, warnings);
        return List.copyOf(warnings);
    }

    /** Of history nothing is asked but that there is such a type. */
    void judgePast(String orderType, BodyReader reader) {
        if (!types.codes().contains(orderType)) {
            unknown(reader);
        }
    }

    private static void unknown(BodyReader reader) {
        reader.broken("orderType", "unknown-order-type", "The codes are listed at /api/v1/order-types.");
    }

    private static void judgeKinds(CourtOrder order, OrderType row, List<Warning> warnings) {
        if (!row.terms().subjectKinds().contains(order.orderSubject().kind())) {
            add("subject-kind", "Made against " + row.terms().subjectKinds() + ".", row, warnings);
        }
        if (!row.terms().durationTypes().contains(order.durationType())) {
            add("duration-type", "Its duration is one of " + row.terms().durationTypes() + ".", row, warnings);
        }
        if (row.terms().clock() == Clock.FROM_RELEASE && !order.startsOnRelease()) {
            add("not-from-release", "Its period runs from release.", row, warnings);
        }
    }

    private static void judgeDays(CourtOrder order, OrderType row, List<Warning> warnings) {
        if (order.inForceFrom().isBefore(order.madeOn())) {
            warnings.add(new Warning(
                    "in-force-before-made", "An order is not in force before it is made.", Confidence.HIGH));
        }
        LocalDate begins = begins(order, row.terms().clock());
        LocalDate ends = order.endsOn();
        if (order.durationType() != DurationType.FIXED || begins == null || ends == null) {
            return;
        }
        if (row.terms().minimumPeriod() != null
                && ends.isBefore(begins.plus(Period.parse(row.terms().minimumPeriod())))) {
            add(
                    "shorter-than-minimum",
                    row.terms().minimumPeriod() + " at least: " + row.terms().duration() + ".",
                    row,
                    warnings);
        }
        if (row.terms().maximumPeriod() != null
                && ends.isAfter(begins.plus(Period.parse(row.terms().maximumPeriod())))) {
            add(
                    "longer-than-maximum",
                    row.terms().maximumPeriod() + " at most: " + row.terms().duration() + ".",
                    row,
                    warnings);
        }
    }

    /** The day from which the period runs; null where it is not known yet. */
    private static @Nullable LocalDate begins(CourtOrder order, Clock clock) {
        return switch (clock) {
            case FROM_MAKING -> order.madeOn();
            case FROM_COMING_INTO_FORCE -> order.startsOnRelease() ? null : order.inForceFrom();
            case FROM_RELEASE -> null;
        };
    }

    /** The row of that day, or the last one before it, or the first one. */
    private static OrderType nearest(List<OrderType> rows, LocalDate day) {
        OrderType nearest = rows.getFirst();
        for (OrderType row : rows) {
            if (!row.validFrom().isAfter(day)) {
                nearest = row;
            }
        }
        return nearest;
    }

    private static void add(String code, String detail, OrderType row, List<Warning> warnings) {
        warnings.add(new Warning(code, detail, row.confidence()));
    }
}
