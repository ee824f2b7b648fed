package rocu.soc.chassis.web.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * Turns the {@code Authorization} header into a verified token. The signature check is dear, so that a token once
 * verified is remembered by its SHA-256 for a while, and never past its end. A token that was issued before the cutoff is refused.
 */
public final class TokenVerifier {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST = 16_384;
    private static final String SCHEME = "Bearer ";

    /** Readers pass over what is not of the alphabet, so that one signature could be written in many ways, each unknown yet. */
    private static final Pattern SIGNED = Pattern.compile("[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++\\.[A-Za-z0-9_-]++");

    private final SignatureCheck check;
    private final Supplier<Instant> cutoff;
    private final Cache<ByteBuffer, VerifiedToken> verified;

    /**
     * A verifier that has seen no token.
     *
     * @param remembered how long a token is believed without its signature being checked again
     * @param cutoff the instant before which a token must not have been issued
     */
    public TokenVerifier(SignatureCheck check, Duration remembered, Supplier<Instant> cutoff) {
        this.check = check;
        this.cutoff = cutoff;
        this.verified = Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .executor(Runnable::run)
                .expireAfter(Expiry.<ByteBuffer, VerifiedToken>creating((hash, token) -> shorter(remembered, token)))
                .build();
    }

    /**
     * Verifies, reading the provider's keys if need be: may block.
     *
     * @throws Problem 401 {@code not-authenticated}, 503 {@code identity-provider-unavailable}
     */
    public VerifiedToken verify(@Nullable String authorization) {
        String token = bearer(authorization);
        ByteBuffer hash = hash(token);
        VerifiedToken known = lookUp(hash);
        if (known != null) {
            return known;
        }
        VerifiedToken fresh = check.verify(token);
        if (isWithdrawn(fresh)) {
            throw refused(
                    "The token was withdrawn with all that had been issued. Ask the identity provider for a new one.");
        }
        if (!fresh.expiresAt().isAfter(Instant.now())) {
            throw refused("The token has expired. Ask the identity provider for a new one.");
        }
        verified.put(hash, fresh);
        return fresh;
    }

    /** The same from memory alone; null if the token is not remembered. Never blocks. */
    public @Nullable VerifiedToken remembered(@Nullable String authorization) {
        return lookUp(hash(bearer(authorization)));
    }

    private @Nullable VerifiedToken lookUp(ByteBuffer hash) {
        VerifiedToken known = verified.getIfPresent(hash);
        return known == null || isWithdrawn(known) || !known.expiresAt().isAfter(Instant.now()) ? null : known;
    }

    private boolean isWithdrawn(VerifiedToken token) {
        return token.issuedAt().isBefore(cutoff.get());
    }

    private static String bearer(@Nullable String authorization) {
        if (authorization == null) {
            throw refused("No bearer token was sent.");
        }
        if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw refused("The Authorization header does not hold a bearer token.");
        }
        String token = authorization.substring(SCHEME.length()).strip();
        if (token.isEmpty() || token.length() > LONGEST) {
            throw refused("The bearer token is empty or too long.");
        }
        if (!SIGNED.matcher(token).matches()) {
            throw refused("The token is malformed, or not signed by the identity provider.");
        }
        return token;
    }

    static Problem refused(String detail) {
        return Problem.of(ProblemTypes.NOT_AUTHENTICATED, detail);
    }

    private static Duration shorter(Duration remembered, VerifiedToken token) {
        Duration left = Duration.between(Instant.now(), token.expiresAt());
        return left.compareTo(remembered) < 0 ? left : remembered;
    }

    private static ByteBuffer hash(String token) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
