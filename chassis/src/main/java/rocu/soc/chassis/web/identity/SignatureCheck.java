package rocu.soc.chassis.web.identity;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.logging.Logger;
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
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * Checks an access token against the provider's published keys: asymmetric algorithms only, exact issuer, our audience,
 * an end that has not come. Keys are read again when a token names an unknown one, and kept while the provider is away.
 */
public final class SignatureCheck {

    private static final Logger LOG = Logger.getLogger(SignatureCheck.class);
    private static final int CLOCK_SKEW_SECONDS = 5;
    private static final Duration REREAD_AT_MOST_EVERY = Duration.ofSeconds(5);
    private static final int PROVIDER_LIMIT_MILLIS = 3_000;

    private final String keysAddress;
    private final Duration readEvery;
    private final Duration keptFor;
    private final JwtConsumerBuilder wanted;
    private volatile JwtConsumer consumer;

    /**
     * Says whose tokens are taken.
     *
     * @param keysAddress JWKS address of the provider
     * @param issuer exact {@code iss}
     * @param audience value that {@code aud} must hold
     * @param readEvery how long keys are taken for the provider's without asking it again
     * @param keptFor how long they are kept while the provider does not answer
     */
    public SignatureCheck(String keysAddress, String issuer, String audience, Duration readEvery, Duration keptFor) {
        this.keysAddress = keysAddress;
        this.readEvery = readEvery;
        this.keptFor = keptFor;
        wanted = new JwtConsumerBuilder()
                .setJwsAlgorithmConstraints(
                        AlgorithmConstraints.ConstraintType.PERMIT,
                        AlgorithmIdentifiers.RSA_USING_SHA256,
                        AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
                        AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256)
                .setExpectedIssuer(issuer)
                .setExpectedAudience(audience)
                .setRequireSubject()
                .setRequireExpirationTime()
                .setAllowedClockSkewInSeconds(CLOCK_SKEW_SECONDS);
        consumer = holding(keys());
    }

    /** Reads the keys anew and believes no other; while the provider does not answer, those that are known stay. */
    void readKeys() {
        HttpsJwks read = keys();
        try {
            read.refresh();
            consumer = holding(read);
        } catch (IOException | JoseException e) {
            LOG.warnf("The keys of the identity provider cannot be read: %s", e.getMessage());
        }
    }

    private HttpsJwks keys() {
        Get get = new Get();
        get.setConnectTimeout(PROVIDER_LIMIT_MILLIS);
        get.setReadTimeout(PROVIDER_LIMIT_MILLIS);
        get.setRetries(0);
        HttpsJwks keys = new HttpsJwks(keysAddress);
        keys.setSimpleHttpGet(get);
        keys.setDefaultCacheDuration(readEvery.toSeconds());
        keys.setRetainCacheOnErrorDuration(keptFor.toSeconds());
        keys.setRefreshReprieveThreshold(REREAD_AT_MOST_EVERY.toMillis());
        return keys;
    }

    private synchronized JwtConsumer holding(HttpsJwks keys) {
        return wanted.setVerificationKeyResolver(new HttpsJwksVerificationKeyResolver(keys))
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
        if (e.hasErrorCode(ErrorCodes.SUBJECT_MISSING)) {
            return TokenVerifier.refused("The token names no account: it has no claim sub.");
        }
        if (isProviderAway(e)) {
            return Problem.of(
                            ProblemTypes.IDENTITY_PROVIDER_UNAVAILABLE,
                            "The keys that verify tokens cannot be read now.")
                    .retryAfter(REREAD_AT_MOST_EVERY);
        }
        return TokenVerifier.refused("The token is malformed, or not signed by the identity provider.");
    }

    /** Whether the key was looked for in vain because the keys could not be read; asking again now might find them. */
    private static boolean isProviderAway(InvalidJwtException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof UnresolvableKeyException && cause.getCause() != null) {
                return true;
            }
        }
        return false;
    }

    private static VerifiedToken read(JwtClaims claims) throws MalformedClaimException {
        String subject = claims.getSubject();
        String name = claims.getClaimValueAsString("name");
        String signIn = claims.getClaimValueAsString("preferred_username");
        String called = name == null || name.isBlank() ? signIn : name;
        return new VerifiedToken(
                subject,
                called == null ? subject : called,
                clientId(claims),
                texts(claims.getClaimValue("organisation")),
                roles(claims),
                claims.getClaimValueAsString("source_system"),
                claims.getIssuedAt() == null
                        ? Instant.EPOCH
                        : Instant.ofEpochSecond(claims.getIssuedAt().getValue()),
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
