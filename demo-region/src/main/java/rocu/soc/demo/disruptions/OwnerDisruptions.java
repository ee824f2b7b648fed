package rocu.soc.demo.disruptions;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rocu.soc.demo.invention.Dice;
import rocu.soc.demo.invention.Names;
import rocu.soc.demo.targets.DisruptionTargets;
import rocu.soc.demo.targets.Figure;
import rocu.soc.demo.targets.FourP;
import rocu.soc.demo.targets.Owner;
import rocu.soc.demo.targets.Targets;
import rocu.soc.demo.targets.ThreatType;
import rocu.soc.demo.threats.ThreatCourse;
import rocu.soc.demo.threats.ThreatHistory;

/** All disruptions that one owner recorded. */
public final class OwnerDisruptions {

    private static final int WITHDRAWN_BETWEEN = 3;
    private static final int WITHDRAWN_AFTER = 4;
    private static final int REGRADED_AFTER = 2;
    private static final int GRADED_BETWEEN = 2;
    private static final int ENTERED_AFTER = 9;
    private static final int WITHDRAWN_EARLY = 4;
    private static final int UNGRADED = 5;
    private static final int ON_GROUPS_IN_HUNDRED = 88;

    private final Targets targets;
    private final Owner owner;
    private final DisruptionPlot plot;
    private final List<ThreatHistory> groups;
    private final List<ThreatHistory> others;
    private final Deque<FourP> strands;
    private final List<DisruptionHistory> made = new ArrayList<>();
    private int number;

    private OwnerDisruptions(Targets targets, Owner owner, List<ThreatHistory> threats) {
        this.targets = targets;
        this.owner = owner;
        this.plot = new DisruptionPlot(targets.disruptions(), owner);
        this.groups = living(threats, true);
        this.others = living(threats, false);
        this.strands = strands(targets.disruptions().byFourP(owner.id()));
    }

    /** All of them, each against a threat of those given; the same targets give the same histories. */
    public static List<DisruptionHistory> of(Targets targets, Owner owner, List<ThreatHistory> threats) {
        return new OwnerDisruptions(targets, owner, threats).all();
    }

    private List<DisruptionHistory> all() {
        DisruptionTargets wanted = targets.disruptions();
        int first = wanted.first(owner.id());
        int grown = wanted.second(owner.id()) - first;
        int gradedBetween = Math.min(GRADED_BETWEEN, grown);
        add(DisruptionCourse.COUNTED_TWICE, first - WITHDRAWN_BETWEEN - WITHDRAWN_AFTER - REGRADED_AFTER);
        add(DisruptionCourse.WITHDRAWN_AFTER, WITHDRAWN_AFTER);
        add(DisruptionCourse.REGRADED_AFTER, REGRADED_AFTER);
        add(DisruptionCourse.GRADED_BETWEEN, gradedBetween);
        add(DisruptionCourse.ENTERED_BETWEEN, grown + WITHDRAWN_BETWEEN - gradedBetween);
        add(DisruptionCourse.WITHDRAWN_BETWEEN, WITHDRAWN_BETWEEN);
        add(DisruptionCourse.ENTERED_AFTER, ENTERED_AFTER);
        add(DisruptionCourse.WITHDRAWN_EARLY, WITHDRAWN_EARLY);
        add(DisruptionCourse.NOT_GRADED, wanted.decoysOfEachFilter().value() + UNGRADED);
        add(DisruptionCourse.NOT_IN_YEAR, wanted.decoysOfEachFilter().value());
        if (owner.kind() == Owner.Kind.ROCU) {
            targets.owners().stream()
                    .filter(other -> other.kind() == Owner.Kind.FORCE)
                    .forEach(this::support);
        }
        return made;
    }

    private void support(Owner beneficiary) {
        for (int i = 0; i < targets.disruptions().supportForEachForce().value(); i++) {
            add(DisruptionCourse.SUPPORT, i, beneficiary.id());
        }
    }

    private void add(DisruptionCourse course, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(owner.id() + " has too few disruptions for its decoys");
        }
        for (int i = 0; i < count; i++) {
            add(course, i, null);
        }
    }

    private void add(DisruptionCourse course, int index, @Nullable String beneficiary) {
        String reference = "%s-disruption-%04d".formatted(owner.id(), ++number);
        Dice dice = Dice.of(reference);
        FourP strand = course.atSecond() == DisruptionCourse.Standing.COUNTED
                ? strands.removeFirst()
                : dice.of(List.of(FourP.PURSUE, FourP.PURSUE, FourP.PURSUE, FourP.PREVENT, FourP.PROTECT));
        LocalDate occurredOn = plot.occurs(course, index, dice);
        ThreatHistory threat = threat(occurredOn, dice);
        made.add(new DisruptionHistory(
                owner,
                reference,
                course,
                beneficiary,
                occurredOn,
                threat,
                Deed.invent(strand, threat.crime(), dice),
                Names.unit(owner, dice),
                threat.marking(),
                plot.versions(course, occurredOn, strand, index, dice)));
    }

    /** One that was known before that day; mostly a group, for so the standard of the time had it. */
    private ThreatHistory threat(LocalDate occurredOn, Dice dice) {
        Instant day = occurredOn.atStartOfDay(ZoneOffset.UTC).toInstant();
        List<ThreatHistory> wanted = dice.inHundred(ON_GROUPS_IN_HUNDRED) ? groups : others;
        List<ThreatHistory> known = known(wanted, day);
        return dice.of(known.isEmpty() ? known(groups, day) : known);
    }

    private static List<ThreatHistory> known(List<ThreatHistory> threats, Instant before) {
        return threats.stream()
                .takeWhile(threat -> threat.firstKnown().isBefore(before))
                .toList();
    }

    /** Those that were open through the year, by the time of their entry. */
    private static List<ThreatHistory> living(List<ThreatHistory> threats, boolean groups) {
        return threats.stream()
                .filter(threat -> threat.course() != ThreatCourse.ARCHIVED_BEFORE
                        && threat.course() != ThreatCourse.CLOSED
                        && threat.course() != ThreatCourse.ENTERED_AFTER_ALL)
                .filter(threat ->
                        (threat.asKnownAt(threat.firstKnown()).orElseThrow().type() == ThreatType.OCG) == groups)
                .sorted(Comparator.comparing(ThreatHistory::firstKnown).thenComparing(ThreatHistory::sourceReference))
                .toList();
    }

    private Deque<FourP> strands(Map<FourP, Figure> wanted) {
        List<FourP> strands = new ArrayList<>();
        for (FourP strand : FourP.values()) {
            for (int i = 0; i < Figure.of(wanted, strand); i++) {
                strands.add(strand);
            }
        }
        Dice.of("strands of " + owner.id()).shuffle(strands);
        return new ArrayDeque<>(strands);
    }
}
