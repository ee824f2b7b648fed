package rocu.soc.gateway.routing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.gateway.PeerServices;
import rocu.soc.localstack.testing.RawHttp2;

/** Services speak HTTP/1.1; what HTTP/2 says otherwise, or lets pass, is the gateway's to mend. */
@QuarkusTest
class Http2Test {

    private static final String DISRUPTIONS = "/api/v1/disruptions";

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "POST", "GET"})
    void aRequestWithoutABodyAnnouncesNone(String method) {
        assertThat(answerTo(method, DISRUPTIONS, Map.of()).status()).isEqualTo(200);

        assertThat(PeerServices.arrivals()).singleElement().satisfies(arrival -> {
            assertThat(arrival.octets()).isZero();
            assertThat(arrival.headers()).doesNotContainKeys("Transfer-encoding", "Content-length");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "accept",
                "accept-language",
                "access-reason",
                "content-type",
                "idempotency-key",
                "if-match",
                "if-none-match",
                "prefer",
                "traceparent",
                "user-agent",
                "x-unknown"
            })
    void aFieldThatHoldsAControlCharacterIsRefused(String field) {
        for (String value : new String[] {"a\r\nX-Roles: admin", "a\0b", "a\u007fb", "a\nb"}) {
            RawHttp2.Answer answer = answerTo("GET", DISRUPTIONS, Map.of(field, value));

            assertThat(answer.status()).isIn(0, 400);
            assertThat(answer.body())
                    .satisfiesAnyOf(
                            body -> assertThat(body).isEmpty(),
                            body -> assertThat(body).contains("/problems/malformed-request"));
        }
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a\r\nX-Roles: admin", "a\tb", "a\0b", "%zz"})
    void anAddressThatIsNoneReachesNobody(String query) {
        assertThat(answerTo("GET", DISRUPTIONS + "?q=" + query, Map.of()).status())
                .isIn(0, 400);
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @Test
    void aHeadThatIsTooLargeIsToldSoByAProblem() {
        RawHttp2.Answer answer = answerTo("GET", DISRUPTIONS, Map.of("cookie", "c=d;".repeat(8_000)));

        assertThat(answer.status()).isEqualTo(431);
        assertThat(answer.body()).contains("/problems/headers-too-large");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatTheGatewayAnswersItselfIsAskedOverHttp2AsWell(boolean announced) throws IOException {
        byte[] body = "{\"names\": 1}".getBytes(UTF_8);
        List<Map.Entry<String, String>> head = new ArrayList<>(List.of(
                Map.entry(":method", "POST"),
                Map.entry(":path", "/api/v1/subject-access"),
                Map.entry(":scheme", "http"),
                Map.entry(":authority", "localhost"),
                Map.entry("authorization", Token.of("cheshire-records")),
                Map.entry("content-type", "application/json")));
        if (announced) {
            head.add(Map.entry("content-length", Integer.toString(body.length)));
        }

        RawHttp2.Answer answer = RawHttp2.answerTo(gateway(), head, body);

        assertThat(answer.body()).contains("\"pointer\":\"/names\"");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answerTo("GET", "/api/v1/operations", Map.of()).status()).isEqualTo(403);
    }

    private static InetSocketAddress gateway() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), RestAssured.port);
    }

    /** Of the analyst, without a body; status 0 says that the stream or the connection was broken off. */
    private static RawHttp2.Answer answerTo(String method, String path, Map<String, String> fields) {
        List<Map.Entry<String, String>> head = new ArrayList<>(List.of(
                Map.entry(":method", method),
                Map.entry(":path", path),
                Map.entry(":scheme", "http"),
                Map.entry(":authority", "localhost"),
                Map.entry("authorization", Token.ofAnalyst())));
        head.addAll(fields.entrySet());
        try {
            return RawHttp2.answerTo(gateway(), head, new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
