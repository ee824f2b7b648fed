package rocu.soc.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a request begins and ends, and for whom it is: what two readers of its head could read differently (RFC 9112). */
final class Framing {

    private static final char DELETE = 0x7F;

    private Framing() {}

    /** What is wrong with it, for its sender to read, or null. */
    static @Nullable String faultOf(HttpServerRequest request) {
        if (request.version() == null) {
            return "HTTP is spoken here in its versions 1.0, 1.1 and 2.";
        }
        for (Map.Entry<String, String> field : request.headers()) {
            if (field.getValue().chars().anyMatch(Framing::isControl)) {
                return "A field of the head holds a control character.";
            }
        }
        int hosts = request.headers().getAll("Host").size();
        if (hosts > 1 || (hosts == 0 && request.version() == HttpVersion.HTTP_1_1)) {
            return "A request names one host, in one Host field.";
        }
        return faultOfCoding(request);
    }

    private static @Nullable String faultOfCoding(HttpServerRequest request) {
        List<String> codings = request.headers().getAll("Transfer-Encoding");
        if (codings.isEmpty()) {
            return null;
        }
        if (request.version() != HttpVersion.HTTP_1_1) {
            return "Only HTTP/1.1 has a Transfer-Encoding.";
        }
        return codings.size() == 1 && codings.getFirst().equalsIgnoreCase("chunked")
                ? null
                : "The only transfer coding that is understood is chunked.";
    }

    private static boolean isControl(int character) {
        return (character < ' ' && character != '\t') || character == DELETE;
    }
}
