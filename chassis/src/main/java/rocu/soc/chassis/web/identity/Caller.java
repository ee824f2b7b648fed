package rocu.soc.chassis.web.identity;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.json.Texts;
import rocu.soc.chassis.web.organisation.Organisation;

/**
 * Who asks: a person or a force system, always for exactly one organisation.
 *
 * @param userId the provider's stable id of the account
 * @param userName what the provider calls the account
 * @param clientId the registered application through which it asks
 * @param groups need-to-know groups of which the account is a member today
 * @param sourceSystem the force system behind a service account; null for a person
 */
public record Caller(
        String userId,
        String userName,
        String clientId,
        Organisation organisation,
        Set<String> roles,
        Set<String> groups,
        @Nullable String sourceSystem) {

    public Caller {
        roles = Set.copyOf(roles);
        groups = Set.copyOf(groups);
        sourceSystem = sourceSystem == null ? null : Texts.key(sourceSystem);
    }

    /** One that asks for itself, through no registered application. */
    public Caller(
            String userId,
            String userName,
            Organisation organisation,
            Set<String> roles,
            Set<String> groups,
            @Nullable String sourceSystem) {
        this(userId, userName, userId, organisation, roles, groups, sourceSystem);
    }

    /** Whether a force system posts, which must say on whose behalf. */
    public boolean isServiceAccount() {
        return sourceSystem != null;
    }

    /** Whether the caller's organisation belongs to that police region. */
    public boolean isOfRegion(String region) {
        return region.equals(organisation.region());
    }
}
