package rocu.soc.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the gateway in its own tests: one service that tells what reached it, one that
 * misbehaves when asked to ({@link Watcher}), one that is down. The system
 * tests have the real ones.
 */
public class PeerServices implements QuarkusTestResourceLifecycleManager {

    /** What reached the service, newest last. */
    public record Arrival(String method, String target, Map<String, List<String>> headers, long octets) {}

    /** Most connections to one of them that the gateway uses for one client; for all together it has twice as many. */
    public static final int CONNECTIONS = 4;

    /** After how many unanswered requests the circuit of one of them opens. */
    public static final int FAILURES_IN_A_ROW = 3;

    private static final String NOBODY = "http://127.0.0.1:1";
    private static final List<Arrival> ARRIVALS = new CopyOnWriteArrayList<>();

    private @Nullable HttpServer service;
    private @Nullable Watcher watcher;

    /** The requests that reached the service since {@link #forget}. */
    public static List<Arrival> arrivals() {
        return new ArrayList<>(ARRIVALS);
    }

    public static void forget() {
        ARRIVALS.clear();
        Watcher.forget();
    }

    @Override
    public Map<String, String> start() {
        try {
            service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        service.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        service.createContext("/", PeerServices::answer);
        service.start();
        watcher = Watcher.start();
        return Map.ofEntries(
                Map.entry(
                        "soc.upstream.disruptions",
                        "http://127.0.0.1:" + service.getAddress().getPort()),
                Map.entry("soc.upstream.threats", watcher.address()),
                Map.entry("soc.upstream.orders", NOBODY),
                Map.entry("soc.upstream.connections", Integer.toString(2 * CONNECTIONS)),
                Map.entry("soc.upstream.share", "0.5"),
                Map.entry("soc.upstream.waiting", "64"),
                Map.entry("soc.upstream.answer-limit", "5S"),
                Map.entry("soc.upstream.failures-in-a-row", Integer.toString(FAILURES_IN_A_ROW)),
                Map.entry("soc.upstream.pause", "3S"),
                Map.entry("soc.gateway.body-time", "6S"),
                Map.entry("soc.gateway.limit.clients.cheshire-recorder.rate", "1"),
                Map.entry("soc.gateway.limit.clients.cheshire-recorder.burst", "2"));
    }

    @Override
    public void stop() {
        if (service != null) {
            service.stop(0);
        }
        if (watcher != null) {
            watcher.stop();
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange;
                InputStream body = exchange.getRequestBody()) {
            long octets = body.transferTo(OutputStream.nullOutputStream());
            String target = exchange.getRequestURI().toString();
            ARRIVALS.add(
                    new Arrival(exchange.getRequestMethod(), target, Map.copyOf(exchange.getRequestHeaders()), octets));
            byte[] answer = "{\"from\":\"service\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("ETag", "\"3-FULL\"");
            exchange.getResponseHeaders().set("Server", "inside/1.0");
            exchange.getResponseHeaders().set("Request-Id", "of-the-service");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }
}
