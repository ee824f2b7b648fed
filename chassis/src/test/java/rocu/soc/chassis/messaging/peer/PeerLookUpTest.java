package rocu.soc.chassis.messaging.peer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.messaging.peer.PeerLookUp.Finding;

/** A service that breaks every connection off is asked five times, and then not before a pause has gone by. */
class PeerLookUpTest {

    private final AtomicInteger requests = new AtomicInteger();
    private int status;
    private long now;
    private HttpServer server;
    private PeerLookUp peer;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            if (status > 0) {
                exchange.sendResponseHeaders(status, -1);
            }
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        peer = new PeerLookUp(() -> "Bearer token", () -> null, Optional.of(address), "A test", () -> now);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void nobodyWaitsForAServiceThatDoesNotAnswer() {
        for (int i = 0; i < 5; i++) {
            assertThat(peer.ask("/things/1")).isEqualTo(Finding.AWAY);
        }
        int asked = requests.get();
        status = 200;

        assertThat(peer.ask("/things/1")).isEqualTo(Finding.AWAY);
        assertThat(requests).hasValue(asked);

        now += Duration.ofSeconds(1).toNanos();

        assertThat(peer.ask("/things/1")).isEqualTo(Finding.THERE);
        assertThat(peer.ask("/things/1")).isEqualTo(Finding.THERE);
    }

    @Test
    void aRefusalIsAnAnswer() {
        status = 503;
        for (int i = 0; i < 6; i++) {
            assertThat(peer.ask("/things/1")).isEqualTo(Finding.AWAY);
        }
        status = 404;

        assertThat(peer.ask("/things/1")).isEqualTo(Finding.HIDDEN);
    }
}
