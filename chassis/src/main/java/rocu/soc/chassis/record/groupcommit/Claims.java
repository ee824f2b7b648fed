package rocu.soc.chassis.record.groupcommit;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Which names the commands at work have, and how many of them each. */
final class Claims {

    private final Map<String, Integer> taken = new HashMap<>();

    /** Takes the names; false if another command at work has one of them. */
    synchronized boolean take(Collection<String> names) {
        boolean free = true;
        for (String name : names) {
            free &= taken.merge(name, 1, Integer::sum) == 1;
        }
        return free;
    }

    synchronized void giveBack(Collection<String> names) {
        names.forEach(name -> taken.computeIfPresent(name, (same, times) -> times == 1 ? null : times - 1));
    }
}
