package rocu.soc.chassis.web.policy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the policy must know of a record, by today's state.
 *
 * @param kind {@code threat}, {@code disruption}, … as in the policy table
 * @param groups need-to-know groups; not empty overrides the marking
 * @param owner organisation that owns it, or led it
 * @param region police region of the record
 * @param affected affected, supporting or benefiting organisations
 * @param submittedBy account that submitted it
 */
public record RecordFacts(
        String kind,
        Marking marking,
        Set<String> groups,
        String owner,
        String region,
        Set<String> affected,
        @Nullable String submittedBy) {

    public RecordFacts {
        groups = Set.copyOf(groups);
        affected = Set.copyOf(affected);
    }
}
