package rocu.soc.chassis.web.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * Checks an access token against the provider's published keys: asymmetric algorithms only, exact issuer, our audience,
 * an end that has not come. Keys are read again when a token names an unknown one, and kept while the provider is away.
 */
public final class SignatureCheck {

    private static final int CLOCK_SKEW_SECONDS = 5;
    private static final Duration KEYS_FRESH = Duration.ofMinutes(10);
    private static final Duration KEYS_KEPT = Duration.ofHours(12);
    private static final Duration REREAD_AT_MOST_EVERY = Duration.ofSeconds(5);
    private static final int PROVIDER_LIMIT_MILLIS = 3_000;

    private final HttpsJwks keys;
    private final JwtConsumer consumer;

    /**
     * Says whose tokens are taken.
     *
     * @param keysAddress JWKS address of the provider
     * @param issuer exact {@code iss}
     * @param audience value that {@code aud} must hold
     */
    public SignatureCheck(String keysAddress, String issuer, String audience) {
        Get get = new Get();
        get.setConnectTimeout(PROVIDER_LIMIT_MILLIS);
        get.setReadTimeout(PROVIDER_LIMIT_MILLIS);
        get.setRetries(0);
        keys = new HttpsJwks(keysAddress);
        keys.setSimpleHttpGet(get);
        keys.setDefaultCacheDuration(KEYS_FRESH.toSeconds());
        keys.setRetainCacheOnErrorDuration(KEYS_KEPT.toSeconds());
        keys.setRefreshReprieveThreshold(REREAD_AT_MOST_EVERY.toMillis());
        consumer = new JwtConsumerBuilder()
                .setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS)
                .build();
    }

    VerifiedToken verify(String token) {
        try {
            return read(consumer.processToClaims(token));
        } catch (InvalidJwtException e) {
            throw refusal(e);
        } catch (MalformedClaimException e) {
            throw TokenVerifier.refused("A claim of the token has the wrong type.");
        }
    }

    private Problem refusal(InvalidJwtException e) {
        if (e.hasErrorCode(ErrorCodes.EXPIRED)) {
            return TokenVerifier.refused("The token has expired. Ask the identity provider for a new one.");
        }
        if (e.hasErrorCode(ErrorCodes.AUDIENCE_INVALID) || e.hasErrorCode(ErrorCodes.AUDIENCE_MISSING)) {
            return TokenVerifier.refused("The token was issued for another audience than soc-master-list.");
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvableKeyException && providerAway()) {
                return Problem.of(
                                ProblemTypes.IDENTITY_PROVIDER_UNAVAILABLE,
                                "The keys that verify tokens cannot be read now.")
                        .retryAfter(REREAD_AT_MOST_EVERY);
            }
        }
        return TokenVerifier.refused("The token is malformed, or not signed by the identity provider.");
    }

    private boolean providerAway() {
        try {
            return keys.getJsonWebKeys().isEmpty();
        } catch (java.io.IOException | org.jose4j.lang.JoseException e) {
            return true;
        }
    }

    private static VerifiedToken read(JwtClaims claims) throws MalformedClaimException {
        String subject = claims.getSubject();
        String name = claims.getClaimValueAsString("preferred_username");
        return new VerifiedToken(
                subject,
                name == null ? subject : name,
                clientId(claims),
                texts(claims.getClaimValue("organisation")),
                roles(claims),
                claims.getClaimValueAsString("source_system"),
                Instant.ofEpochSecond(claims.getExpirationTime().getValue()));
    }

    private static String clientId(JwtClaims claims) throws MalformedClaimException {
        for (String claim : List.of("client_id", "azp")) {
            String client = claims.getClaimValueAsString(claim);
            if (client != null && !client.isBlank()) {
                return client;
            }
        }
        return claims.getSubject();
    }

    private static Set<String> roles(JwtClaims claims) throws MalformedClaimException {
        Object access = claims.getClaimValue("realm_access");
        return access instanceof Map<?, ?> map ? new TreeSet<>(texts(map.get("roles"))) : Set.of();
    }

    private static List<String> texts(@Nullable Object claim) throws MalformedClaimException {
        if (claim == null) {
            return List.of();
        }
        if (claim instanceof String text) {
            return List.of(text);
        }
        if (claim instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw new MalformedClaimException("not a text or a list of texts");
    }
}
