package rocu.soc.chassis.record.returns;

import java.util.List;
import java.util.Set;
import rocu.soc.chassis.record.RecordKind;

/**
 * The records that a return counts: the versions that were open at the instant, with their heads, whose marking and groups of
 * today decide who may see them.
 *
 * @param from versions {@code f} joined with heads {@code h}
 * @param organisation whose figure a record belongs to
 * @param members by which it is filtered and broken down: only who may see them all counts a record
 */
public record CountedRecords(
        RecordKind kind, String from, String organisation, Set<String> members, List<Breakdown> breakdowns) {

    /** The same, counted by other breakdowns. */
    public CountedRecords by(List<Breakdown> others) {
        return new CountedRecords(kind, from, organisation, members, others);
    }
}
