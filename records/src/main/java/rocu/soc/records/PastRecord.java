package rocu.soc.records;

import rocu.soc.chassis.record.load.HistoricEntry;
import rocu.soc.chassis.record.load.HistoricVersion;

/** One version of a record as an earlier system kept it. */
public record PastRecord<C extends Record>(HistoricEntry entry, C content) implements HistoricVersion {

    boolean sameAs(Stored<C> stored, RecordDeclaration<C> of) {
        RecordVersion version = stored.version();
        return entry.isOf(version.changedBy(), version.recordedBy(), version.reason())
                && of.saysTheSame(content, stored.content());
    }
}
