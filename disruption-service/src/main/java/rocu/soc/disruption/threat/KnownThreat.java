package rocu.soc.disruption.threat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.KnownRecord;
import rocu.soc.chassis.web.policy.Marking;

/**
 * A threat as its service last published it.
 *
 * @param record what the policy asks for
 * @param threatType OCG, PRIORITY_INDIVIDUAL or VULNERABILITY
 * @param tier 1 to 5; null before its first submitted assessment
 */
public record KnownThreat(
        KnownRecord record,
        String threatType,
        String primaryCrimeType,
        @Nullable Integer tier) {

    public UUID id() {
        return record.id();
    }

    public String reference() {
        return record.reference();
    }

    public String owner() {
        return record.owner();
    }

    public Marking marking() {
        return record.marking();
    }

    public Set<String> groups() {
        return record.groups();
    }
}
