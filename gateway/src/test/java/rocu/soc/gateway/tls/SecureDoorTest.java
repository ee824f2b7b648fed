package rocu.soc.gateway.tls;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.gateway.PeerServices;
import rocu.soc.localstack.testing.TestServers;

/** TLS with HTTP/2, and a client certificate for force systems, which is no token. */
@QuarkusTest
@TestProfile(SecureDoor.class)
class SecureDoorTest {

    private static final String PERSON = "rocu-analyst";
    private static final String FORCE_SYSTEM = "cumbria-recorder";

    @TestHTTPResource(value = "/api/v1/disruptions", tls = true)
    URI disruptions = URI.create("");

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    private HttpRequest.Builder as(String persona) {
        return HttpRequest.newBuilder(disruptions).header("Authorization", "Bearer " + TestServers.token(persona));
    }

    private static HttpResponse<String> answer(SSLContext tls, HttpRequest request) throws Exception {
        try (HttpClient client = HttpClient.newBuilder().sslContext(tls).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    /** Without a length, as HTTP/2 allows. */
    private static BodyPublisher unmeasured(String text) {
        BodyPublisher measured = BodyPublishers.ofString(text);
        return new BodyPublisher() {
            @Override
            public long contentLength() {
                return -1;
            }

            @Override
            public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
                measured.subscribe(subscriber);
            }
        };
    }

    @Test
    void aPersonPassesByHttp2() throws Exception {
        HttpResponse<String> answer =
                answer(SecureDoor.KEYS.client(), as(PERSON).build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void aBodyWithoutALengthArrivesWhole() throws Exception {
        HttpResponse<String> answer = answer(
                SecureDoor.KEYS.client(),
                as(PERSON).POST(unmeasured("x".repeat(300_000))).build());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(PeerServices.arrivals().getFirst().octets()).isEqualTo(300_000);
    }

    @Test
    void aBodyOverTheLimitIsRefusedAndTheConnectionServesOn() throws Exception {
        try (HttpClient client =
                HttpClient.newBuilder().sslContext(SecureDoor.KEYS.client()).build()) {
            HttpResponse<String> refused = client.send(
                    as(PERSON).POST(unmeasured("x".repeat(1_100_000))).build(), BodyHandlers.ofString());
            HttpResponse<String> next = client.send(as(PERSON).build(), BodyHandlers.ofString());

            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("/problems/content-too-large");
            assertThat(next.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aForceSystemShowsItsCertificateBesideItsToken() throws Exception {
        SSLContext certified = SecureDoor.KEYS.client("force-system");

        assertThat(answer(certified, as(FORCE_SYSTEM).build()).statusCode()).isEqualTo(200);
        assertThat(answer(certified, HttpRequest.newBuilder(disruptions).build())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void aForceSystemWithoutOneIsRefused() throws Exception {
        HttpResponse<String> answer =
                answer(SecureDoor.KEYS.client(), as(FORCE_SYSTEM).build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("client certificate");
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @Test
    void aCertificateThatNobodyTrustsOpensNothing() throws Exception {
        HttpResponse<String> answer =
                answer(SecureDoor.KEYS.client("stranger"), as(FORCE_SYSTEM).build());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(PeerServices.arrivals()).isEmpty();
    }
}
