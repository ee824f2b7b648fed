package rocu.soc.threat.masterlist;

import rocu.soc.chassis.load.HistoricEntry;
import rocu.soc.chassis.load.HistoricVersion;

/** One version of a threat as an earlier system kept it. */
public record PastVersion(HistoricEntry entry, ThreatFacts facts, Standing standing) implements HistoricVersion {

    boolean sameAs(ThreatVersion version) {
        return entry.isOf(version.changedBy, version.recordedBy(), version.reason)
                && facts.equals(version.facts())
                && standing.equals(version.standing());
    }
}
