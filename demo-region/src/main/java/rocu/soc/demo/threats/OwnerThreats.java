package rocu.soc.demo.threats;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.demo.invention.CrimeType;
import rocu.soc.demo.invention.Dice;
import rocu.soc.demo.targets.Figure;
import rocu.soc.demo.targets.GroupTables;
import rocu.soc.demo.targets.Owner;
import rocu.soc.demo.targets.Targets;
import rocu.soc.demo.targets.ThreatTargets.LaterReading;
import rocu.soc.demo.targets.ThreatType;

/** All threats of one owner: those that count, those that one filter keeps out, and those that come too late. */
public final class OwnerThreats {

    /** So many at most are moved to the minutes and weeks around a day; fewer where the owner has few. */
    private static final int MOST_MOVED = 6;

    private static final int LAST_MINUTE = 3;
    private static final int CLOSED_AFTER_ALL = 2;
    private static final int ENTERED_AFTER_ALL = 5;
    private static final int GROUPS_IN_HUNDRED = 70;
    private static final int INDIVIDUALS_IN_HUNDRED = 20;

    private final Targets targets;
    private final Owner owner;
    private final Optional<LaterReading> later;
    private final ThreatPlot plot;
    private final List<ThreatHistory> made = new ArrayList<>();
    private int number;

    private OwnerThreats(Targets targets, Owner owner) {
        this.targets = targets;
        this.owner = owner;
        this.later = targets.threats().later().stream()
                .filter(reading -> reading.owner().equals(owner.id()))
                .findFirst();
        this.plot = new ThreatPlot(targets, later.map(LaterReading::on).orElse(null), lastTable());
    }

    /** All of them; the same targets give the same histories. */
    public static List<ThreatHistory> of(Targets targets, Owner owner) {
        return new OwnerThreats(targets, owner).all();
    }

    private List<ThreatHistory> all() {
        Map<ThreatType, Integer> counted = counted();
        int groups = counted.getOrDefault(ThreatType.OCG, 0);
        int fromTable = 0;
        for (GroupTables tables : tables()) {
            TableGroups old = new TableGroups(targets, owner, tables, groups / 2);
            made.addAll(old.all());
            fromTable += old.continuing();
        }
        int moved = Math.min(MOST_MOVED, groups / 10);
        add(ThreatCourse.CLOSED_WEEKS_LATER, ThreatType.OCG, moved);
        add(ThreatCourse.CLOSED_AFTER_ALL, ThreatType.OCG, Math.min(CLOSED_AFTER_ALL, moved));
        add(ThreatCourse.MODERATED_LAST_MINUTE, ThreatType.OCG, Math.min(LAST_MINUTE, moved));
        int left = groups - fromTable - moved - Math.min(CLOSED_AFTER_ALL, moved) - Math.min(LAST_MINUTE, moved);
        counted.put(ThreatType.OCG, left);
        later.ifPresent(reading -> addReclassified(reading, counted, moved));
        counted.forEach((type, count) -> add(ThreatCourse.COUNTED, type, count));
        add(ThreatCourse.MODERATED_TOO_LATE, ThreatType.OCG, moved);
        addDecoys();
        return made;
    }

    private void addDecoys() {
        int decoys = targets.threats().decoysOfEachFilter().value();
        List<ThreatType> types = decoyTypes();
        for (ThreatCourse course : List.of(
                ThreatCourse.THEMATIC,
                ThreatCourse.NOT_MODERATED,
                ThreatCourse.NOT_SOC,
                ThreatCourse.TIER_5,
                ThreatCourse.CLOSED)) {
            for (int i = 0; i < decoys; i++) {
                add(course, types.get(i % types.size()), 1);
            }
        }
        add(ThreatCourse.ENTERED_AFTER_ALL, ThreatType.OCG, ENTERED_AFTER_ALL);
        int unscored = Figure.of(targets.threats().unscored(), owner.id());
        add(ThreatCourse.UNSCORED, ThreatType.OCG, unscored);
    }

    /** An owner that printed how many it has of a type has none of it among the decoys, where that is none. */
    private List<ThreatType> decoyTypes() {
        Map<ThreatType, Figure> printed = targets.threats().byType().getOrDefault(owner.id(), Map.of());
        return List.of(ThreatType.values()).stream()
                .filter(type -> !printed.containsKey(type) || Figure.of(printed, type) > 0)
                .toList();
    }

    private void addReclassified(LaterReading reading, Map<ThreatType, Integer> counted, int tooLate) {
        Map<ThreatType, Figure> before = targets.threats().byType().getOrDefault(owner.id(), Map.of());
        List<ThreatType> gained = new ArrayList<>();
        for (ThreatType type : ThreatType.values()) {
            int more = Figure.of(reading.byType(), type) - Figure.of(before, type);
            for (int i = 0; i < more; i++) {
                gained.add(type);
            }
        }
        int next = 0;
        for (ThreatType type : ThreatType.values()) {
            int fewer = Figure.of(before, type) - Figure.of(reading.byType(), type);
            for (int i = 0; i < fewer; i++) {
                add(ThreatCourse.RECLASSIFIED, type, gained.get(next++));
                counted.merge(type, -1, Integer::sum);
            }
        }
        for (int i = 0; i < tooLate && next > 0; i++) {
            add(ThreatCourse.RECLASSIFIED_TOO_LATE, ThreatType.OCG, gained.getFirst());
            counted.merge(ThreatType.OCG, -1, Integer::sum);
        }
    }

    private Map<ThreatType, Integer> counted() {
        int all = targets.threats().counted(owner.id());
        Map<ThreatType, Integer> counted = new EnumMap<>(ThreatType.class);
        Map<ThreatType, Figure> known = targets.threats().byType().getOrDefault(owner.id(), Map.of());
        if (known.isEmpty()) {
            int groups = all * GROUPS_IN_HUNDRED / 100;
            int individuals = all * INDIVIDUALS_IN_HUNDRED / 100;
            counted.put(ThreatType.OCG, groups);
            counted.put(ThreatType.PRIORITY_INDIVIDUAL, individuals);
            counted.put(ThreatType.VULNERABILITY, all - groups - individuals);
        } else {
            known.forEach((type, figure) -> counted.put(type, figure.value()));
        }
        return counted;
    }

    private void add(ThreatCourse course, ThreatType type, int count) {
        if (count < 0) {
            throw new IllegalArgumentException(owner.id() + " has too few threats of type " + type + " for its decoys");
        }
        for (int i = 0; i < count; i++) {
            add(course, type, type);
        }
    }

    private void add(ThreatCourse course, ThreatType type, ThreatType becomes) {
        String reference = "%s-threat-%04d".formatted(owner.id(), ++number);
        Dice dice = Dice.of(reference);
        CrimeType crime = dice.of(List.of(CrimeType.values()));
        ThreatProfile profile = ThreatProfile.invent(owner, reference, type, crime, dice);
        made.add(plot.write(profile, course, type, becomes, number, dice));
    }

    private List<GroupTables> tables() {
        return targets.groupTables().stream()
                .filter(tables -> tables.owner().equals(owner.id()))
                .toList();
    }

    private @Nullable Instant lastTable() {
        return tables().stream()
                .map(tables -> tables.tables().getLast().on().end())
                .findFirst()
                .orElse(null);
    }
}
