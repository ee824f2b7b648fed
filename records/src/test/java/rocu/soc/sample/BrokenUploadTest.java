package rocu.soc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestServers;

/** A client that goes away in the middle of its body is no failure of ours. */
@QuarkusTest
class BrokenUploadTest {

    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();

    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isLoggedAsWhatItIs(boolean vanishing) throws Exception {
        Logger all = Logger.getLogger("");
        all.addHandler(listener);
        try (Socket client = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            client.getOutputStream()
                    .write(("POST " + Sample.STOPS + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + TestServers.token("cheshire-analyst")
                                    + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{")
                            .getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(500);
            if (vanishing) {
                client.setSoLinger(true, 0);
            }
        }
        try {
            Eventually.holds(() ->
                    assertThat(logged).anyMatch(entry -> entry.getMessage().contains("was broken off by its client")));
            assertThat(logged)
                    .allSatisfy(entry -> assertThat(entry.getLevel().intValue()).isLessThan(Level.SEVERE.intValue()));
        } finally {
            all.removeHandler(listener);
        }
    }
}
