package rocu.soc.gateway.http;

import io.vertx.core.MultiMap;
import java.net.URI;

/** The headers that keep a browser from guessing, framing, caching or telling others (OWASP Secure Headers). */
final class SafeHeaders {

    private static final String API_PAGE = "/swagger-ui";

    private static final String PAGE = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final String interactivePage;

    /**
     * Made once.
     *
     * @param issuer of tokens; the API page asks it for one
     */
    SafeHeaders(URI issuer) {
        String provider = issuer.getScheme() + "://" + issuer.getRawAuthority();
        interactivePage = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
                + " img-src 'self' data:; connect-src 'self' " + provider + ";"
                + " base-uri 'none'; object-src 'none'; frame-ancestors 'none'";
    }

    /** Completes the headers of an answer that is about to be sent. */
    void complete(MultiMap headers, String path, boolean secure) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        if (secure) {
            headers.set("Strict-Transport-Security", "max-age=31536000");
        }
        if (path.startsWith(API_PAGE)) {
            // Its addresses stay the same from release to release, which the framework calls immutable.
            headers.set("Cache-Control", "no-cache");
        } else if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
        String type = headers.get("Content-Type");
        if (type != null && type.startsWith("text/html")) {
            headers.set("X-Frame-Options", "DENY");
            headers.set("Content-Security-Policy", path.startsWith(API_PAGE) ? interactivePage : PAGE);
        }
    }
}
