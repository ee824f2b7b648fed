package rocu.soc.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which header fields pass the gateway. On the way in only those that the services understand; on the way out all but
 * those that concern one connection (RFC 9110, section 7.6.1) or tell what the service is made of.
 */
final class ForwardedHeaders {

    private static final Set<String> INWARD = Set.of(
            "accept",
            "accept-charset",
            "accept-encoding",
            "accept-language",
            "access-reason",
            "authorization",
            "cache-control",
            "content-digest",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "if-unmodified-since",
            "last-event-id",
            "prefer",
            "range",
            "traceparent",
            "tracestate",
            "user-agent");

    private static final Set<String> NOT_OUTWARD = Set.of(
            "connection",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authentication-info",
            "proxy-connection",
            "request-id",
            "server",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-powered-by");

    private ForwardedHeaders() {}

    /** What a service may see of the client's header fields. */
    static MultiMap inward(MultiMap given) {
        return passing(given, INWARD::contains);
    }

    /** What the client may see of a service's header fields. */
    static MultiMap outward(MultiMap given) {
        return passing(given, name -> !NOT_OUTWARD.contains(name));
    }

    private static MultiMap passing(MultiMap given, Predicate<String> passes) {
        Set<String> named = namedByConnection(given);
        MultiMap passed = HttpHeaders.headers();
        for (Map.Entry<String, String> field : given) {
            String plain = field.getKey().toLowerCase(Locale.ROOT);
            if (passes.test(plain) && !named.contains(plain)) {
                passed.add(field.getKey(), field.getValue());
            }
        }
        return passed;
    }

    private static Set<String> namedByConnection(MultiMap headers) {
        List<String> lines = headers.getAll("Connection");
        return lines.isEmpty()
                ? Set.of()
                : lines.stream()
                        .flatMap(value -> Arrays.stream(value.split(",")))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet());
    }
}
