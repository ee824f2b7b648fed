package rocu.soc.orders.lifecycle;

import rocu.soc.chassis.load.HistoricEntry;
import rocu.soc.chassis.load.HistoricVersion;

/** One version of an order as an earlier system kept it; the organisation of the entry is the one that applied. */
public record PastVersion(HistoricEntry entry, String managingOrganisation, OrderFacts facts)
        implements HistoricVersion {

    /** Its link, which that system had settled. */
    ThreatLink link() {
        return ThreatLink.past(facts.management());
    }

    boolean sameAs(OrderVersion version) {
        return entry.isOf(version.changedBy, version.recordedBy(), version.reason)
                && managingOrganisation.equals(version.managingOrganisation)
                && facts.equals(version.facts());
    }
}
