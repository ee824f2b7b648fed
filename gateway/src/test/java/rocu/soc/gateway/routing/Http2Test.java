package rocu.soc.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.gateway.PeerServices;

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
        assertThat(RawHttp2.answerTo(method, DISRUPTIONS, Map.of()).status()).isEqualTo(200);

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
            RawAnswer answer = RawHttp2.answerTo("GET", DISRUPTIONS, Map.of(field, value));

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
        assertThat(RawHttp2.answerTo("GET", DISRUPTIONS + "?q=" + query, Map.of())
                        .status())
                .isIn(0, 400);
        assertThat(PeerServices.arrivals()).isEmpty();
    }
}
