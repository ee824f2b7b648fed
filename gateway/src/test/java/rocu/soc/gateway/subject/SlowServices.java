package rocu.soc.gateway.subject;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Three services that find one record in a first step at once, and one in a second step that ends when a test lets it. */
public final class SlowServices implements QuarkusTestResourceLifecycleManager {

    static final String FIRST = "0191f3c0-8a52-7a3e-9d4c-000000000001";
    static final String SECOND = "0191f3c0-8a52-7a3e-9d4c-000000000002";
    static final String PLACE = "{\"kind\":\"stop\",\"record\":\"" + FIRST + "\"}";

    private static final List<String> STEPS = new CopyOnWriteArrayList<>();
    private static volatile CountDownLatch goOn = new CountDownLatch(0);
    private static volatile boolean tokenEnded;

    private @Nullable HttpServer services;

    static void forget() {
        STEPS.clear();
        tokenEnded = false;
    }

    /** Second steps wait from now on. */
    static CountDownLatch hold() {
        goOn = new CountDownLatch(1);
        return goOn;
    }

    /** Whether second steps are refused, as their token has ended. */
    static void endToken(boolean ended) {
        tokenEnded = ended;
    }

    /** The bodies of the steps that were asked. */
    static List<String> steps() {
        return List.copyOf(STEPS);
    }

    @Override
    public Map<String, String> start() {
        try {
            services = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        services.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        services.createContext("/", SlowServices::answer);
        services.start();
        String address = "http://127.0.0.1:" + services.getAddress().getPort();
        return Map.of(
                "soc.upstream.disruptions", address,
                "soc.upstream.threats", address,
                "soc.upstream.orders", address,
                "soc.subject-access.wait", "0.2S");
    }

    /** After the services of other tests, whose addresses these take. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        if (services != null) {
            services.stop(0);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String step = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            STEPS.add(step);
            if (!step.contains("\"after\"")) {
                send(
                        exchange,
                        200,
                        "{\"items\":[%s],\"more\":false,\"next\":%s,\"percent\":40}".formatted(item(FIRST), PLACE));
                return;
            }
            goOn.await();
            if (tokenEnded) {
                send(
                        exchange,
                        401,
                        "{\"type\":\"/problems/unauthenticated\",\"title\":\"No\",\"status\":401,\"detail\":\"Ended\"}");
            } else {
                send(exchange, 200, "{\"items\":[%s],\"more\":false,\"percent\":100}".formatted(item(SECOND)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String item(String id) {
        return "{\"kind\":\"stop\",\"id\":\"" + id + "\",\"matchedOn\":[\"/account\"]}";
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] octets = body.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, octets.length);
        exchange.getResponseBody().write(octets);
    }
}
