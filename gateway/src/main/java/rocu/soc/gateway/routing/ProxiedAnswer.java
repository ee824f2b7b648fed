package rocu.soc.gateway.routing;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The answer of a service on its way to the client, as a stream: no faster than the client reads. */
final class ProxiedAnswer {

    /** No content, not modified: a head alone, whatever its fields say (RFC 9112, section 6.3). */
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final HttpClientResponse received;
    private final MultiMap headers;
    private final boolean unmeasured;
    private final String length;
    private final Handler<AsyncResult<Void>> outcome;
    private @Nullable Buffer whole;
    private boolean complete;
    private boolean discarded;

    /**
     * Nothing is passed yet.
     *
     * @param outcome is told when the answer was passed whole, or broke off
     * @throws IllegalArgumentException if no client could take such an answer for what it is
     */
    ProxiedAnswer(HttpServerRequest request, HttpClientResponse received, Handler<AsyncResult<Void>> outcome) {
        this.request = request;
        this.response = request.response();
        this.received = received;
        this.outcome = outcome;
        this.headers = ForwardedHeaders.outward(received.headers());
        String coding = received.getHeader("Transfer-Encoding");
        if (received.statusCode() < 200 || (coding != null && !coding.equalsIgnoreCase("chunked"))) {
            throw new IllegalArgumentException("An answer that cannot be passed on");
        }
        if (!headers.contains("Date")) {
            headers.set("Date", HTTP_DATE.format(Instant.now()));
        }
        this.length = String.valueOf(headers.get("Content-Length"));
        this.unmeasured = !request.method().equals(HttpMethod.HEAD)
                && !BODILESS.contains(received.statusCode())
                && !headers.contains("Content-Length");
    }

    /**
     * Passes the answer on as it comes; its head goes with the first of its body. A body that came in one piece leaves in one
     * piece: each piece costs a call of the operating system.
     */
    void begin() {
        received.exceptionHandler(failure -> outcome.handle(Future.failedFuture(failure)))
                .endHandler(end -> end())
                .handler(this::pass);
    }

    /** Whether the whole answer was read. */
    boolean complete() {
        return complete;
    }

    /** Nobody wants the answer any more. What of it was received already is read on the event loop's next turn. */
    void discard() {
        discarded = true;
        received.resume();
    }

    private void pass(Buffer part) {
        if (discarded) {
            return;
        }
        if (!response.headWritten() && length.equals(Integer.toString(part.length()))) {
            whole = part;
            return;
        }
        prepareHead();
        response.write(part);
        if (response.writeQueueFull()) {
            received.pause();
            response.drainHandler(drained -> received.resume());
        }
    }

    private void prepareHead() {
        if (!response.headWritten()) {
            response.setStatusCode(received.statusCode())
                    .setChunked(unmeasured && request.version() == HttpVersion.HTTP_1_1)
                    .headers()
                    .addAll(headers);
        }
    }

    private void end() {
        complete = true;
        if (discarded) {
            return;
        }
        prepareHead();
        Future<Void> written = whole == null ? response.end() : response.end(whole);
        if (unmeasured && request.version() == HttpVersion.HTTP_1_0) {
            written.onComplete(done -> request.connection().close());
        }
        outcome.handle(Future.succeededFuture());
    }
}
