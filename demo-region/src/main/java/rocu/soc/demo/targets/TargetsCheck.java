package rocu.soc.demo.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether the numbers of a file agree, and keep every constraint that it names. */
final class TargetsCheck {

    private final Targets targets;
    private final List<String> faults = new ArrayList<>();

    TargetsCheck(Targets targets) {
        this.targets = targets;
    }

    /** Each contradiction in a sentence. */
    List<String> faults() {
        targets.owners().stream().map(Owner::id).forEach(this::checkOwner);
        int region = sum(targets.threats().counted().values());
        same("the threats of all owners", region, targets.threats().region().value());
        targets.threats().later().forEach(this::checkLater);
        targets.disruptions().percent().forEach(this::checkPercent);
        targets.disruptions().within().forEach(this::checkRanges);
        targets.disruptions().highestShares().forEach(this::checkHighest);
        targets.groupTables().forEach(this::checkTables);
        targets.orders().forEach(this::checkOrders);
        return faults;
    }

    private void checkOwner(String owner) {
        ThreatTargets threats = targets.threats();
        DisruptionTargets disruptions = targets.disruptions();
        boolean complete = Stream.of(
                        threats.counted(), disruptions.first(), disruptions.second(), disruptions.byFourP())
                .allMatch(figures -> figures.containsKey(owner));
        if (!complete) {
            faults.add(owner + " lacks a figure: it needs threats counted, disruptions first, second and byFourP");
            return;
        }
        if (threats.byType().containsKey(owner)) {
            same(
                    "the threat types of " + owner,
                    sum(threats.byType().getOrDefault(owner, Map.of()).values()),
                    threats.counted(owner));
        }
        same("the strands of " + owner, sum(disruptions.byFourP(owner).values()), disruptions.second(owner));
        if (disruptions.first(owner) >= disruptions.second(owner)) {
            faults.add(owner + " has no more disruptions at the second extraction than at the first");
        }
    }

    private void checkLater(ThreatTargets.LaterReading reading) {
        if (!targets.threats().byType().containsKey(reading.owner())) {
            faults.add("threats.byType lacks " + reading.owner() + ", which has a later reading");
            return;
        }
        same(
                "the later threat types of " + reading.owner(),
                sum(reading.byType().values()),
                targets.threats().counted(reading.owner()));
    }

    private void checkPercent(String owner, Map<FourP, Figure> printed) {
        printed.forEach((strand, percent) -> same(
                "the percentage of " + strand + " of " + owner,
                (int) Math.floorDiv(200L * part(owner, strand) + whole(owner), 2L * whole(owner)),
                percent.value()));
    }

    private void checkRanges(String owner, Map<FourP, Range> ranges) {
        ranges.forEach((strand, range) -> {
            if (!range.holds(part(owner, strand))) {
                faults.add(strand + " of " + owner + " is not within " + range.least() + " to " + range.most());
            }
        });
    }

    private void checkHighest(DisruptionTargets.HighestShare highest) {
        targets.owners().stream()
                .map(Owner::id)
                .filter(owner -> !owner.equals(highest.owner()))
                .filter(owner -> (long) part(owner, highest.fourP()) * whole(highest.owner())
                        >= (long) part(highest.owner(), highest.fourP()) * whole(owner))
                .forEach(owner ->
                        faults.add(owner + " has as high a share of " + highest.fourP() + " as " + highest.owner()));
    }

    private void checkTables(GroupTables tables) {
        IntStream.range(1, tables.tables().size()).forEach(i -> {
            GroupTables.Table before = tables.tables().get(i - 1);
            GroupTables.Table table = tables.tables().get(i);
            String name = tables.owner() + " on " + table.on().value();
            table.active()
                    .forEach((crimeType, active) -> same(
                            "the groups of " + crimeType + " of " + name,
                            Figure.of(before.active(), crimeType)
                                    + Figure.of(table.entered(), crimeType)
                                    - Figure.of(table.left(), crimeType),
                            active.value()));
            same(
                    "the archived groups of " + name,
                    before.archived().value() + sum(table.left().values()),
                    table.archived().value());
        });
    }

    private void checkOrders(OrderTargets orders) {
        if (orders.inForce().value() > orders.granted().value()
                || orders.inCommunity().value() > orders.inForce().value()) {
            faults.add("the orders of " + orders.owner() + ": in the community <= in force <= granted does not hold");
        }
    }

    private void same(String what, int computed, int stated) {
        if (computed != stated) {
            faults.add(what + " come to " + computed + ", and " + stated + " is stated");
        }
    }

    private int part(String owner, FourP strand) {
        return Figure.of(targets.disruptions().byFourP(owner), strand);
    }

    private int whole(String owner) {
        return targets.disruptions().second(owner);
    }

    private static int sum(Collection<Figure> figures) {
        return figures.stream().mapToInt(Figure::value).sum();
    }
}
