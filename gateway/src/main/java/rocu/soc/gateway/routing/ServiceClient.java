package rocu.soc.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.Objects;

/** The connections to all services. Each service has a pool of its own, so that a slow one holds up nobody else. */
final class ServiceClient {

    /** Shorter than the 60 s after which a service closes an idle connection, lest a request meets the closing. */
    private static final int KEEP_ALIVE_SECONDS = 30;

    private static final int PLAIN_PORT = 80;
    private static final int SECURE_PORT = 443;

    private final HttpClient client;
    private final ServiceTable table;
    private final long connectMillis;
    private final long answerMillis;

    ServiceClient(Vertx vertx, ServiceTable table, Upstreams limits) {
        this.table = table;
        this.connectMillis = limits.connectLimit().toMillis();
        this.answerMillis = limits.answerLimit().toMillis();
        this.client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout(Math.toIntExact(connectMillis))
                        .setKeepAliveTimeout(KEEP_ALIVE_SECONDS),
                new PoolOptions().setHttp1MaxSize(limits.connections()).setMaxWaitQueueSize(limits.waiting()));
    }

    HttpClient client() {
        return client;
    }

    /** A request to the service that owns the resource; fails as {@link Unreachable}. */
    Future<HttpClientRequest> request(String resource) {
        return client.request(options(resource)).recover(failure -> Future.failedFuture(new Unreachable(failure)));
    }

    private RequestOptions options(String resource) {
        URI service = Objects.requireNonNull(table.owners().get(resource));
        boolean secure = "https".equals(service.getScheme());
        int ordinary = secure ? SECURE_PORT : PLAIN_PORT;
        return new RequestOptions()
                .setSsl(secure)
                .setHost(service.getHost())
                .setPort(service.getPort() < 0 ? ordinary : service.getPort())
                .setConnectTimeout(connectMillis)
                .setIdleTimeout(answerMillis);
    }
}
