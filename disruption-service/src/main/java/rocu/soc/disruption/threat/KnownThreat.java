package rocu.soc.disruption.threat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.policy.RecordFacts;

/**
 * A threat as its service last told of it.
 *
 * @param threatType OCG, PRIORITY_INDIVIDUAL or VULNERABILITY
 * @param tier 1 to 5; null before its first submitted assessment
 */
public record KnownThreat(
        UUID id,
        String reference,
        String owner,
        String region,
        Set<String> affected,
        Marking marking,
        Set<String> groups,
        String threatType,
        String primaryCrimeType,
        @Nullable Integer tier) {

    public KnownThreat {
        affected = Set.copyOf(affected);
        groups = Set.copyOf(groups);
    }

    /** What the policy asks of it. */
    RecordFacts facts() {
        return new RecordFacts("threat", marking, groups, owner, region, affected, null);
    }
}
