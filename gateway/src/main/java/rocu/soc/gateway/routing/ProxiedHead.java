package rocu.soc.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import rocu.soc.chassis.web.request.RequestId;
import rocu.soc.chassis.web.trace.TraceParent;
import rocu.soc.chassis.web.trace.Traces;

/**
 * What a service sees of a request before its body.
 *
 * @param target path and query as they came
 * @param measured whether the client told the length of its body, be it 0
 */
record ProxiedHead(HttpMethod method, String target, MultiMap headers, boolean measured) {

    static ProxiedHead of(HttpServerRequest request, RoutingContext context) {
        MultiMap given = request.headers();
        MultiMap headers = ForwardedHeaders.inward(given);
        headers.set(RequestId.HEADER, RequestId.of(context));
        String parent = Traces.of(context);
        if (parent != null) {
            headers.set(TraceParent.HEADER, parent);
        }
        if (Traces.beginsWith(context)) {
            headers.remove("tracestate");
        }
        String query = request.query();
        return new ProxiedHead(
                request.method(),
                query == null ? request.path() : request.path() + "?" + query,
                headers,
                given.contains("Content-Length"));
    }

    /** Whether the head says that no body follows. In HTTP/2 one may follow without being announced. */
    static boolean isBodiless(HttpServerRequest request) {
        if (request.headers().contains("Transfer-Encoding")) {
            return false;
        }
        String length = request.getHeader("Content-Length");
        return length == null ? request.version() != HttpVersion.HTTP_2 : length.equals("0");
    }

    /** Whether the head says that a body follows. */
    static boolean announcesBody(HttpServerRequest request) {
        return !isBodiless(request)
                && (request.version() != HttpVersion.HTTP_2 || request.headers().contains("Content-Length"));
    }

    /** Whether the client waits to be told to send the body. */
    static boolean awaitsLeave(HttpServerRequest request) {
        return "100-continue".equalsIgnoreCase(request.getHeader("Expect"));
    }

    /** Whether nobody can tell one arrival of the request from two (RFC 9110, section 9.2.2). */
    boolean mayBeSentTwice(Buffer body) {
        return body.length() == 0 && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }

    /** Sends the whole request. A body that is none is not announced, unless its client did so. */
    Future<Void> sendBy(HttpClientRequest upstream, Buffer body) {
        upstream.setMethod(method).setURI(target).headers().addAll(headers);
        if (measured || body.length() > 0) {
            upstream.putHeader("Content-Length", Integer.toString(body.length()));
        }
        return body.length() == 0 ? upstream.end() : upstream.end(body);
    }
}
