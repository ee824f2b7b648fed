package rocu.soc.gateway.routing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.http.Circuit;
import rocu.soc.gateway.admission.Client;

/**
 * The connections to all services. Each service has a bulkhead, a circuit and a pool of its own, so that a slow one holds up nobody
 * else. Each event loop has its own pools too: what becomes of a connection is then known at once where its request is
 * served, and no request is broken off after its connection was given to another.
 */
@Singleton
class ServiceClient {

    /** Shorter than the 60 s after which a service closes an idle connection, lest a request meets the closing. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private static final int PLAIN_PORT = 80;
    private static final int SECURE_PORT = 443;

    private final ThreadLocal<HttpClient> clients;
    private final ServiceTable table;
    private final Map<URI, Bulkhead> bulkheads;
    private final Map<URI, Circuit> circuits;
    private final Duration connectLimit;
    private final Duration answerLimit;

    ServiceClient(Vertx vertx, Upstreams limits, MeterRegistry metrics) {
        this.table = ServiceTable.of(limits);
        this.connectLimit = limits.connectLimit();
        this.answerLimit = limits.answerLimit();
        this.bulkheads =
                forEach(service -> new Bulkhead(limits.connections(), limits.waiting(), new Share(limits.share())));
        this.circuits = forEach(service ->
                new Circuit(service.getAuthority(), limits.failuresInARow(), limits.pause(), System::nanoTime));
        circuits.forEach(
                (service, circuit) -> Gauge.builder("soc.service.circuit.open", circuit, one -> one.open() ? 1 : 0)
                        .description("1 while a service is only tried now and then, since it did not answer")
                        .tag("address", service.getAuthority())
                        .register(metrics));
        HttpClientOptions options = new HttpClientOptions()
                .setConnectTimeout(Math.toIntExact(connectLimit.toMillis()))
                .setKeepAliveTimeout(KEEP_ALIVE_SECONDS);
        PoolOptions pool = new PoolOptions().setHttp1MaxSize(limits.connections());
        this.clients = ThreadLocal.withInitial(() -> vertx.createHttpClient(options, pool));
    }

    /** The resource that a path belongs to, or null if no service owns it. */
    @Nullable
    String resourceOf(String path) {
        return table.resourceOf(path);
    }

    /** How long a permit, and then a connection, is waited for. */
    Duration connectLimit() {
        return connectLimit;
    }

    /** Whether the service that owns the resource is tried. */
    Circuit circuit(String resource) {
        return Objects.requireNonNull(circuits.get(owner(resource)));
    }

    /** A permit for a request of that client to the service that owns the resource. */
    Bulkhead.Permit permit(String resource, Client client) {
        return Objects.requireNonNull(bulkheads.get(owner(resource))).request(client);
    }

    /**
     * A request to the service that owns the resource, of which nothing was written yet; called on the event loop that
     * serves it. Fails as {@link Unreachable}.
     */
    Future<HttpClientRequest> request(String resource) {
        RequestOptions options = options(owner(resource));
        HttpClient client = clients.get();
        return client.request(options)
                .recover(failure ->
                        failure instanceof HttpClosedException ? client.request(options) : Future.failedFuture(failure))
                .onFailure(failure -> circuit(resource).failed())
                .recover(failure -> Future.failedFuture(new Unreachable(failure)));
    }

    private <T> Map<URI, T> forEach(Function<URI, T> made) {
        return table.owners().values().stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), made));
    }

    private URI owner(String resource) {
        return Objects.requireNonNull(table.owners().get(resource));
    }

    private RequestOptions options(URI service) {
        boolean secure = "https".equals(service.getScheme());
        int ordinary = secure ? SECURE_PORT : PLAIN_PORT;
        return new RequestOptions()
                .setSsl(secure)
                .setHost(service.getHost())
                .setPort(service.getPort() < 0 ? ordinary : service.getPort())
                .setConnectTimeout(connectLimit.toMillis())
                .setIdleTimeout(answerLimit.toMillis());
    }
}
