package rocu.soc.chassis.operations;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import rocu.soc.chassis.web.identity.Callers;

/** Has a token refused that nobody signed: the keys of the identity provider are read for that. */
@Singleton
class TokenWarmUp implements WarmUp {

    private static final String HEADER = "{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"none\"}";
    private static final String CLAIMS = "{\"iss\":\"nobody\"}";

    private final Callers callers;

    TokenWarmUp(Callers callers) {
        this.callers = callers;
    }

    @Override
    public void run() {
        callers.caller("Bearer " + encoded(HEADER) + "." + encoded(CLAIMS) + "." + encoded("unsigned"));
    }

    private static String encoded(String part) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(part.getBytes(StandardCharsets.UTF_8));
    }
}
