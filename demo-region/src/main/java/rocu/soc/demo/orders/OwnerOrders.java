package rocu.soc.demo.orders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import rocu.soc.demo.invention.Dice;
import rocu.soc.demo.invention.Names;
import rocu.soc.demo.targets.Day;
import rocu.soc.demo.targets.OrderTargets;
import rocu.soc.demo.targets.Owner;
import rocu.soc.demo.targets.Targets;

/** All orders of one owner: those that it counts, and those that come too late, have ended or are of another kind. */
public final class OwnerOrders {

    private static final List<String> OTHER_KINDS = List.of("CBO", "KCPO");
    private static final int DECOYS_OF_EACH_KIND = 3;
    private static final String COMMUNITY = "COMMUNITY";
    private static final String CUSTODY = "CUSTODY";
    private static final List<String> TERMS = List.of(
            "To hold one mobile telephone, and to tell its number to the managing unit",
            "Not to carry more than GBP 500 in cash",
            "To tell of every bank account and every company within seven days",
            "Not to enter a vehicle that is not registered to a member of the household");

    private final Owner owner;
    private final List<OrderHistory> made = new ArrayList<>();
    private int number;

    private OwnerOrders(Owner owner) {
        this.owner = owner;
    }

    /** All of them; the same targets give the same histories. */
    public static List<OrderHistory> of(Targets targets, Owner owner) {
        OwnerOrders orders = new OwnerOrders(owner);
        targets.orders().stream()
                .filter(wanted -> wanted.owner().equals(owner.id()))
                .forEach(orders::add);
        Day on = targets.disruptions().secondExtraction();
        OTHER_KINDS.forEach(kind -> orders.add(OrderCourse.OF_ANOTHER_KIND, kind, on, DECOYS_OF_EACH_KIND, COMMUNITY));
        return orders.made;
    }

    private void add(OrderTargets wanted) {
        int inCommunity = wanted.inCommunity().value();
        int lastDay = inCommunity > 1 ? 1 : 0;
        int inCustody = wanted.inForce().value() - inCommunity;
        int waiting = wanted.granted().value() - wanted.inForce().value();
        int released = Math.min(DECOYS_OF_EACH_KIND, waiting / 3);
        boolean anybodyOutside = inCommunity > 0;
        String others = anybodyOutside ? COMMUNITY : CUSTODY;
        String kind = wanted.orderType();
        Day on = wanted.on();
        add(OrderCourse.IN_COMMUNITY, kind, on, inCommunity - lastDay, COMMUNITY);
        add(OrderCourse.ENDS_THE_DAY_AFTER, kind, on, lastDay, COMMUNITY);
        add(OrderCourse.IN_FORCE_IN_CUSTODY, kind, on, inCustody, CUSTODY);
        add(OrderCourse.NOT_YET_IN_FORCE, kind, on, waiting - (anybodyOutside ? released : 0), CUSTODY);
        add(OrderCourse.RELEASED_AFTER, kind, on, anybodyOutside ? released : 0, CUSTODY);
        add(OrderCourse.ENDED_THAT_DAY, kind, on, DECOYS_OF_EACH_KIND, others);
        add(OrderCourse.KNOWN_TOO_LATE, kind, on, DECOYS_OF_EACH_KIND, others);
    }

    private void add(OrderCourse course, String kind, Day on, int count, String location) {
        IntStream.range(0, count).forEach(_ -> add(course, kind, on, location));
    }

    private void add(OrderCourse course, String kind, Day on, String location) {
        String reference = "%s-order-%04d".formatted(owner.id(), ++number);
        Dice dice = Dice.of(reference);
        LocalDate madeOn = on.value().minusDays(dice.between(120, 700));
        boolean waits = course == OrderCourse.NOT_YET_IN_FORCE || course == OrderCourse.RELEASED_AFTER;
        made.add(new OrderHistory(
                owner,
                reference,
                course,
                kind,
                Names.person(dice) + " " + reference.substring(reference.length() - 2),
                LocalDate.of(dice.between(1970, 2001), dice.between(1, 12), dice.between(1, 28)),
                madeOn,
                waits,
                endsOn(course, on.value(), madeOn),
                dice.of(TERMS),
                Names.unit(owner, dice),
                Names.person(dice),
                versions(course, on, madeOn, location, dice)));
    }

    /** The first day on which it holds no more. */
    private static LocalDate endsOn(OrderCourse course, LocalDate on, LocalDate madeOn) {
        return switch (course) {
            case ENDS_THE_DAY_AFTER -> on.plusDays(1);
            case ENDED_THAT_DAY -> on;
            default -> madeOn.plusYears(5);
        };
    }

    private List<OrderVersion> versions(OrderCourse course, Day on, LocalDate madeOn, String location, Dice dice) {
        String by = Names.account(owner, "prevent", dice);
        Instant usually = dice.atWork(madeOn.plusDays(dice.between(1, 20)));
        Instant known = course == OrderCourse.KNOWN_TOO_LATE ? dice.justAfter(on.end()) : usually;
        OrderVersion recorded = new OrderVersion(known, by, null, location, null);
        return course == OrderCourse.RELEASED_AFTER ? List.of(recorded, released(on, by, dice)) : List.of(recorded);
    }

    private static OrderVersion released(Day on, String by, Dice dice) {
        LocalDate day = on.value().plusDays(1);
        return new OrderVersion(dice.justAfter(on.end()), by, "Released from prison", COMMUNITY, day);
    }
}
