package rocu.soc.gateway.http;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The last answer on a connection. What comes behind a body that was not read, or whose end two readers could see in different
 * places, is no request of anybody.
 */
public final class LastAnswer {

    /** How long a client that still sends may take to read the answer before its connection is closed. */
    private static final Duration LINGER = Duration.ofSeconds(1);

    /** The answer is whole, and no more is wanted (RFC 9113, section 8.1). */
    private static final long NO_ERROR = 0;

    private static final Set<HttpConnection> ENDING = ConcurrentHashMap.newKeySet();

    private LastAnswer() {}

    /** The same request, of which no more is read: with its answer its connection ends, or its stream where others share that. */
    static RoutingContext to(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.addEndHandler(ended -> context.response().reset(NO_ERROR));
        } else {
            onItsConnection(context);
        }
        context.request().resume();
        return context;
    }

    /**
     * The same where a body was not read. Of a request without one nothing is unread, also where it is answered before its end was
     * seen, and its connection stays.
     */
    public static RoutingContext unread(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.version() == HttpVersion.HTTP_2 || announcesBody(request)) {
            return to(context);
        }
        request.resume();
        return context;
    }

    private static boolean announcesBody(HttpServerRequest request) {
        return request.headers().contains("Transfer-Encoding")
                || request.headers().getAll("Content-Length").stream().anyMatch(length -> !length.equals("0"));
    }

    /** Ends the connection of HTTP/1 once this request was answered. */
    static void onItsConnection(RoutingContext context) {
        HttpConnection connection = context.request().connection();
        context.response().putHeader("Connection", "close");
        ENDING.add(connection);
        context.addEndHandler(ended -> context.vertx().setTimer(LINGER.toMillis(), timer -> {
            connection.close();
            ENDING.remove(connection);
        }));
    }

    /** Whether the last answer of the connection was given, or is being given. */
    static boolean isBegunOn(HttpConnection connection) {
        return ENDING.contains(connection);
    }
}
