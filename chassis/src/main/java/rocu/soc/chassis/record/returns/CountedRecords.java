package rocu.soc.chassis.record.returns;

import java.util.List;
import java.util.Set;
import rocu.soc.chassis.record.RecordKind;

/**
 * The records that a return counts: the versions that were open at the instant, with their heads, whose marking and groups of
 * today decide who may see them.
 *
 * @param versions table of the versions, {@code f}
 * @param heads table of their heads
 * @param organisation expression on {@code f}: whose figure a record belongs to
 * @param members by which it is filtered and broken down: only who may see them all counts a record
 * @param breakdowns of expressions on {@code f}
 */
public record CountedRecords(
        RecordKind kind,
        String versions,
        String heads,
        String organisation,
        Set<String> members,
        List<Breakdown> breakdowns) {

    /** The same, counted by other breakdowns. */
    public CountedRecords by(List<Breakdown> others) {
        return new CountedRecords(kind, versions, heads, organisation, members, others);
    }

    /** The versions, each with its head {@code h}. */
    String withHeads() {
        return versions + " f join " + heads + " h on h.id = f.record_id";
    }

    /**
     * The versions, with their heads where these are restricted: marked higher than OFFICIAL, or need-to-know. Few records are, and
     * an index holds them, so that the heads of all others need not be read.
     */
    String withRestrictedHeads() {
        return versions + " f left join " + heads
                + " h on h.id = f.record_id and (h.marking <> 'OFFICIAL' or cardinality(h.groups) > 0)";
    }
}
