package rocu.soc.demo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rocu.soc.demo.disruptions.DisruptionHistory;
import rocu.soc.demo.disruptions.OwnerDisruptions;
import rocu.soc.demo.orders.OrderHistory;
import rocu.soc.demo.orders.OwnerOrders;
import rocu.soc.demo.targets.Owner;
import rocu.soc.demo.targets.Targets;
import rocu.soc.demo.threats.OwnerThreats;
import rocu.soc.demo.threats.ThreatHistory;

/** All records of a region, each kind in the order in which they became known. */
public record RegionRecords(
        List<ThreatHistory> threats, List<DisruptionHistory> disruptions, List<OrderHistory> orders) {

    /** The same targets give the same records. */
    static RegionRecords of(Targets targets) {
        List<ThreatHistory> threats = new ArrayList<>();
        List<DisruptionHistory> disruptions = new ArrayList<>();
        List<OrderHistory> orders = new ArrayList<>();
        for (Owner owner : targets.owners()) {
            List<ThreatHistory> own = OwnerThreats.of(targets, owner);
            threats.addAll(own);
            disruptions.addAll(OwnerDisruptions.of(targets, owner, own));
            orders.addAll(OwnerOrders.of(targets, owner));
        }
        threats.sort(Comparator.comparing(ThreatHistory::firstKnown).thenComparing(ThreatHistory::sourceReference));
        disruptions.sort(
                Comparator.comparing(DisruptionHistory::firstKnown).thenComparing(DisruptionHistory::sourceReference));
        orders.sort(Comparator.comparing(OrderHistory::firstKnown).thenComparing(OrderHistory::sourceReference));
        return new RegionRecords(List.copyOf(threats), List.copyOf(disruptions), List.copyOf(orders));
    }
}
