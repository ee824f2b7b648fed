package rocu.soc.chassis.web.identity;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an access token says once its signature, issuer, audience and times were checked (RFC 9068).
 *
 * @param userId claim {@code sub}
 * @param userName claim {@code name}, or else {@code preferred_username}, or else the id
 * @param clientId claim {@code client_id} or {@code azp}: the registered application that asked for the token
 * @param organisations what the claim on organisation holds; a sound token has exactly one
 * @param roles claim {@code realm_access.roles}
 * @param sourceSystem claim {@code source_system}; present on service accounts only
 * @param issuedAt claim {@code iat}, to the second; the beginning of time where it is missing
 */
public record VerifiedToken(
        String userId,
        String userName,
        String clientId,
        List<String> organisations,
        Set<String> roles,
        @Nullable String sourceSystem,
        Instant issuedAt,
        Instant expiresAt) {

    public VerifiedToken {
        organisations = List.copyOf(organisations);
        roles = Set.copyOf(roles);
    }
}
