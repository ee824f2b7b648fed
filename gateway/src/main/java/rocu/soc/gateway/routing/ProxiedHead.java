package rocu.soc.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.request.RequestId;
import rocu.soc.chassis.web.trace.TraceParent;
import rocu.soc.chassis.web.trace.Traces;

/**
 * What a service sees of a request before its body.
 *
 * @param target path and query as they came
 * @param chunked whether the body comes without a length
 * @param bodiless whether there is no body
 * @param awaitsLeave whether the client waits to be told to send the body
 */
record ProxiedHead(
        HttpMethod method, String target, MultiMap headers, boolean chunked, boolean bodiless, boolean awaitsLeave) {

    static ProxiedHead of(HttpServerRequest request, RoutingContext context) {
        MultiMap given = request.headers();
        String length = given.get("Content-Length");
        boolean chunked = given.contains("Transfer-Encoding") || comesInFrames(request, length);
        boolean awaitsLeave = "100-continue".equalsIgnoreCase(given.get("Expect"));
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
                chunked,
                !chunked && (length == null || length.equals("0")),
                awaitsLeave);
    }

    /** HTTP/2 needs no field to announce a body; the methods that have none do not get one. */
    private static boolean comesInFrames(HttpServerRequest request, @Nullable String length) {
        return request.version() == HttpVersion.HTTP_2
                && length == null
                && !request.method().equals(HttpMethod.GET)
                && !request.method().equals(HttpMethod.HEAD);
    }

    /** Whether nobody can tell one arrival of the request from two (RFC 9110, section 9.2.2). */
    boolean mayBeSentTwice() {
        return bodiless && (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD));
    }

    void writeTo(HttpClientRequest upstream) {
        upstream.setMethod(method).setURI(target).setChunked(chunked).headers().addAll(headers);
    }
}
