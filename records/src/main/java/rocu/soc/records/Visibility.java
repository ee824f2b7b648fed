package rocu.soc.records;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import rocu.soc.chassis.web.policy.Marking;

/**
 * By what the policy decides who sees a record, as its content has it today.
 *
 * @param groups need-to-know groups; not empty overrides the marking
 * @param affected organisations beside its own whose record it is as well
 */
public record Visibility(Marking marking, Set<String> groups, List<String> affected) {

    public Visibility(Marking marking, Collection<String> groups, Collection<String> affected) {
        this(marking, Set.copyOf(groups), List.copyOf(affected));
    }
}
