package rocu.soc.chassis.messaging.peer;

import java.util.Set;
import java.util.UUID;
import rocu.soc.chassis.web.policy.Marking;
import rocu.soc.chassis.web.policy.RecordFacts;

/**
 * A record of another service as that one last published it, as far as the policy asks for it.
 *
 * @param gone whether it was disposed of: who may know of it stays so, and nothing new is said of it
 */
public record KnownRecord(
        UUID id,
        String reference,
        String owner,
        String region,
        Set<String> affected,
        Marking marking,
        Set<String> groups,
        boolean gone) {

    public KnownRecord {
        affected = Set.copyOf(affected);
        groups = Set.copyOf(groups);
    }

    /**
     * What the policy asks of it.
     *
     * @param kind as in the policy table
     */
    public RecordFacts facts(String kind) {
        return new RecordFacts(kind, marking, groups, owner, region, affected, null);
    }
}
