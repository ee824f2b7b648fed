package rocu.soc.chassis.web.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.web.problem.Problem;

/** What becomes of a token when the provider is away, takes a key back, or issues something odd. */
class TokenVerifierTest {

    private static final String ISSUER = "https://identity.example/realms/soc";
    private static final String AUDIENCE = "soc-master-list";
    private static final Duration AT_ONCE = Duration.ofSeconds(0);
    private static final Duration LONG = Duration.ofHours(1);

    private final RsaJsonWebKey key = key("one");
    private final AtomicInteger status = new AtomicInteger(200);
    private HttpServer provider;
    private volatile JsonWebKeySet published = new JsonWebKeySet(key);
    private volatile Instant cutoff = Instant.EPOCH;

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", exchange -> {
            byte[] body = published.toJson().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status.get(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stop() {
        provider.stop(0);
    }

    @Test
    void aSoundTokenNamesItsAccount() {
        VerifiedToken token = verifier().verify(bearer(claims(), key));

        assertThat(token.userId()).isEqualTo("account-1");
        assertThat(token.organisations()).containsExactly("cheshire");
    }

    @Test
    void aTokenWithoutAnAccountIsToldSo() {
        JwtClaims nobody = claims();
        nobody.unsetClaim("sub");

        assertThat(refusal(verifier(), bearer(nobody, key)))
                .isEqualTo("not-authenticated: The token names no account: it has no claim sub.");
    }

    @Test
    void whileTheProviderIsAwayASoundTokenIsNotCalledMalformed() {
        status.set(503);
        TokenVerifier verifier = verifier();
        String sound = bearer(claims(), key);

        assertThat(refusal(verifier, sound)).startsWith("identity-provider-unavailable");
        status.set(200);
        assertThat(verifier.verify(sound).userId()).isEqualTo("account-1");
    }

    @Test
    void aKeyThatNobodyPublishedIsRefused() {
        assertThat(refusal(verifier(), bearer(claims(), key("another")))).startsWith("not-authenticated");
    }

    @Test
    void aKeyThatWasTakenBackIsBelievedUntilTheKeysAreReadAgain() {
        SignatureCheck check = check();
        TokenVerifier verifier = new TokenVerifier(check, AT_ONCE, () -> cutoff);
        String token = bearer(claims(), key);
        verifier.verify(token);

        published = new JsonWebKeySet(key("next"));

        assertThat(verifier.verify(token).userId()).isEqualTo("account-1");
        check.readKeys();
        assertThat(refusal(verifier, token)).startsWith("not-authenticated");
    }

    @Test
    void keysThatCannotBeReadAnewStay() {
        SignatureCheck check = check();
        TokenVerifier verifier = new TokenVerifier(check, AT_ONCE, () -> cutoff);
        String token = bearer(claims(), key);
        verifier.verify(token);
        status.set(503);

        check.readKeys();

        assertThat(verifier.verify(token).userId()).isEqualTo("account-1");
    }

    @Test
    void aTokenOfBeforeTheCutoffIsRefusedAlsoWhereItIsRemembered() {
        TokenVerifier verifier = verifier();
        String token = bearer(claims(), key);
        verifier.verify(token);
        assertThat(verifier.remembered(token)).isNotNull();

        cutoff = Instant.now().plusSeconds(1);

        assertThat(verifier.remembered(token)).isNull();
        assertThat(refusal(verifier, token)).contains("withdrawn");
    }

    private TokenVerifier verifier() {
        return new TokenVerifier(check(), LONG, () -> cutoff);
    }

    private SignatureCheck check() {
        String address = "http://127.0.0.1:" + provider.getAddress().getPort() + "/keys";
        return new SignatureCheck(address, ISSUER, AUDIENCE, LONG, LONG);
    }

    private static String refusal(TokenVerifier verifier, String authorization) {
        Problem problem = catchThrowableOfType(Problem.class, () -> verifier.verify(authorization));
        return problem.type().slug() + ": " + problem.getMessage();
    }

    private static JwtClaims claims() {
        JwtClaims claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setAudience(AUDIENCE);
        claims.setSubject("account-1");
        claims.setStringListClaim("organisation", List.of("cheshire"));
        claims.setClaim("realm_access", Map.of("roles", List.of("force-analyst")));
        claims.setIssuedAt(NumericDate.now());
        claims.setExpirationTimeMinutesInTheFuture(5);
        return claims;
    }

    private static String bearer(JwtClaims claims, RsaJsonWebKey with) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(with.getPrivateKey());
        signature.setKeyIdHeaderValue(with.getKeyId());
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return "Bearer " + signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }

    private static RsaJsonWebKey key(String id) {
        try {
            RsaJsonWebKey made = RsaJwkGenerator.generateJwk(2048);
            made.setKeyId(id);
            return made;
        } catch (JoseException e) {
            throw new AssertionError(e);
        }
    }
}
