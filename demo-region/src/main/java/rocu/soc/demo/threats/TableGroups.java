package rocu.soc.demo.threats;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import rocu.soc.demo.invention.CrimeType;
import rocu.soc.demo.invention.Dice;
import rocu.soc.demo.targets.Day;
import rocu.soc.demo.targets.Figure;
import rocu.soc.demo.targets.GroupTables;
import rocu.soc.demo.targets.Owner;
import rocu.soc.demo.targets.Targets;
import rocu.soc.demo.targets.ThreatType;
import rocu.soc.demo.threats.ThreatState.Moderation;
import rocu.soc.demo.threats.ThreatState.Phase;

/**
 * The organised crime groups of an owner that printed them day by day. Those tables count every tier, flag and moderation,
 * so here are all of them; of those active at the last day some are counted later on, and the others are closed by then.
 */
final class TableGroups {

    private static final List<CrimeType> ARCHIVED_TYPES =
            List.of(CrimeType.DRUG_SUPPLY, CrimeType.COUNTY_LINES_DRUG_SUPPLY, CrimeType.CANNABIS_CULTIVATION);

    private final LocalDate countedOn;
    private final Owner owner;
    private final List<Day> days;
    private final List<Group> groups = new ArrayList<>();
    private final int continuing;

    /**
     * A group.
     *
     * @param entered number of the first table that shows it
     * @param left number of the table by which it is archived; the number of tables if it is active in the last
     */
    private record Group(CrimeType crime, int entered, int left) {}

    TableGroups(Targets targets, Owner owner, GroupTables tables, int mostContinuing) {
        this.countedOn = targets.threats().on().value();
        this.owner = owner;
        this.days = tables.tables().stream().map(GroupTables.Table::on).toList();
        tables.tables().forEach(this::take);
        int active = (int) groups.stream().filter(this::isActive).count();
        this.continuing = Math.min(active * 5 / 8, mostContinuing);
    }

    /** How many of them are among the counted threats. */
    int continuing() {
        return continuing;
    }

    private void take(GroupTables.Table table) {
        int number = days.indexOf(table.on());
        if (number == 0) {
            table.active().forEach((crime, figure) -> enter(crime, figure, 0));
            for (int i = 0; i < table.archived().value(); i++) {
                groups.add(new Group(ARCHIVED_TYPES.get(i % ARCHIVED_TYPES.size()), 0, 0));
            }
            return;
        }
        for (Map.Entry<String, Figure> left : table.left().entrySet()) {
            Predicate<Group> leaves = group -> isActive(group) && group.crime() == CrimeType.valueOf(left.getKey());
            for (int i = 0; i < left.getValue().value(); i++) {
                Group group = groups.stream().filter(leaves).findFirst().orElseThrow();
                groups.set(groups.indexOf(group), new Group(group.crime(), group.entered(), number));
            }
        }
        table.entered().forEach((crime, figure) -> enter(crime, figure, number));
    }

    private void enter(String crime, Figure figure, int number) {
        for (int i = 0; i < figure.value(); i++) {
            groups.add(new Group(CrimeType.valueOf(crime), number, days.size()));
        }
    }

    private boolean isActive(Group group) {
        return group.left() == days.size();
    }

    List<ThreatHistory> all() {
        List<ThreatHistory> histories = new ArrayList<>();
        int continued = 0;
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            boolean counted = isActive(group) && continued < continuing;
            continued += counted ? 1 : 0;
            histories.add(history(group, i, counted));
        }
        return histories;
    }

    private ThreatHistory history(Group group, int number, boolean counted) {
        String reference = "%s-group-%04d".formatted(owner.id(), number + 1);
        Dice dice = Dice.of(reference);
        ThreatProfile profile = ThreatProfile.invent(owner, reference, ThreatType.OCG, group.crime(), dice);
        boolean soc = number % 3 != 1;
        boolean lastOfItsKind = groups.lastIndexOf(group) == number;
        boolean firstOfItsKind = groups.indexOf(group) == number;
        ThreatScript script = begin(profile, group, soc, lastOfItsKind, firstOfItsKind, dice);
        if (!isActive(group)) {
            script.at(
                    leaves(group, firstOfItsKind, lastOfItsKind, dice),
                    "Archived",
                    state -> state.in(Phase.CLOSED_ARCHIVED));
            return script.end(ThreatCourse.ARCHIVED_BEFORE);
        }
        if (number % 3 == 2 && group.entered() == 0) {
            LocalDate assessed = days.getLast().value().minusDays(dice.between(70, 90));
            script.on(assessed, "Assessed", state -> state.submitted("TACTICAL", 5))
                    .soon(3, 20, "Accepted by the regional moderator", state -> state.judged(Moderation.MODERATED, 5));
        }
        int tier = dice.between(1, 4);
        script.on(days.getLast().value().plusDays(dice.between(10, 60)), "Reviewed", state -> state.withSoc(true))
                .submitted("TACTICAL", tier)
                .moderated(tier);
        if (counted) {
            return script.end(ThreatCourse.COUNTED);
        }
        script.on(countedOn.minusDays(dice.between(5, 60)), "Dismantled", state -> state.in(Phase.CLOSED_DISMANTLED));
        return script.end(ThreatCourse.CLOSED);
    }

    /** Before the first day, or between two; the first and the last of a kind within two minutes of midnight. */
    private ThreatScript begin(
            ThreatProfile profile, Group group, boolean soc, boolean last, boolean first, Dice dice) {
        if (group.entered() == 0) {
            LocalDate day = days.getFirst().value().minusDays(dice.between(450, 1000));
            return new ThreatScript(profile, ThreatType.OCG, soc, day, dice).takenUp();
        }
        Day before = days.get(group.entered() - 1);
        Day table = days.get(group.entered());
        if (first && last) {
            LocalDate day = dice.day(before.value().plusDays(2), table.value().minusDays(30));
            return new ThreatScript(profile, ThreatType.OCG, soc, day, dice).takenUp();
        }
        if (first) {
            Instant justAfter = dice.justAfter(before.end());
            return new ThreatScript(profile, ThreatType.OCG, soc, before.value().plusDays(1), justAfter, dice)
                    .takenUp();
        }
        if (last) {
            Instant justBefore = dice.justBefore(table.end());
            return new ThreatScript(profile, ThreatType.OCG, soc, table.value(), justBefore, dice);
        }
        LocalDate day = dice.day(before.value().plusDays(2), table.value().minusDays(30));
        return new ThreatScript(profile, ThreatType.OCG, soc, day, dice).takenUp();
    }

    private Instant leaves(Group group, boolean first, boolean last, Dice dice) {
        Day table = days.get(group.left());
        if (last) {
            return dice.justBefore(table.end());
        }
        if (group.left() == 0) {
            return dice.atWork(table.value().minusDays(dice.between(5, 350)));
        }
        Day before = days.get(group.left() - 1);
        if (first && group.entered() == 0) {
            return dice.justAfter(before.end());
        }
        return dice.atWork(dice.day(before.value().plusDays(2), table.value().minusDays(2)));
    }
}
