package rocu.soc.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.gateway.PeerServices;

@QuarkusTest
class RefusalTest {

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/disruptions", "/api/v1/returns/inspection"})
    void nobodyPassesWithoutToken(String path) {
        given().get(path)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"soc-master-list\""))
                .body("type", equalTo("/problems/not-authenticated"))
                .body("requestId", notNullValue());

        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @Test
    void twoTokensAreNone() {
        given().header("Authorization", Token.ofAnalyst(), Token.ofAnalyst())
                .get("/api/v1/disruptions")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/disruptionsX", "/api/v1/", "/api/v2/disruptions", "/nothing", "/q/openapi", "/q"})
    void whatNobodyOwnsIsNotFound(String path) {
        given().header("Authorization", Token.ofAnalyst())
                .get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/disruptions/%2e%2e/threats",
                "/api/v1/disruptions/../threats",
                "/api/v1/disruptions/.",
                "/api/v1//disruptions",
                "/api/v1/disruptions;a=b",
                "/api/v1/disruptions%2fx",
                "/api/v1/disruptions/a%5Cb",
                "/api/v1/disruptions/%00",
                "/api/v1/disruptions/by-source%2Fccms/1",
                "/api/v1/disruptions/by-source/ccms/1/a%2Fb",
                "/api/v1/disruptions/1/by-source/ccms/a%2Fb",
                "/api/v1/disruptions/by-source/ccms/a%5Cb",
                "/api/v1/disruptions/by-source/ccms/a%00b",
                "/api/v1/disruptions/by-source/ccms/..%2Fb",
                "/api/v1/disruptions/by-source/ccms/a%2F..",
                "/api/v1/disruptions/by-source/ccms/a%2F.%2Fb",
                "/api/v1/disruptions/by-source/ccms/a%2F%2Fb",
                "/api/v1/disruptions/by-source/ccms/%2Fa",
                "/api/v1/disruptions/by-source/ccms/a%2F",
                "/api/v1/disruptions/by-source/ccms/a%2F/b",
                "/api/v1/disruptions/by-source/../a%2Fb"
            })
    void ambiguousPathsAreRefused(String path) {
        RawAnswer answer = RawAnswer.to("GET " + path + " HTTP/1.1", "Authorization: " + Token.ofAnalyst());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed-request");
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%zz=%zz", "limit=%", "limit=\\", "limit=%2", "limit=1#part", "limit=\u007f"})
    void whatIsNoAddressAtAllReachesNobody(String query) {
        RawAnswer answer =
                RawAnswer.to("GET /api/v1/disruptions?" + query + " HTTP/1.1", "Authorization: " + Token.ofAnalyst());

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("/problems/malformed-request");
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @Test
    void anAddressAndAHeadHaveALimit() {
        RawAnswer address = RawAnswer.to(
                "GET /api/v1/disruptions?reference=" + "x".repeat(9_000) + " HTTP/1.1",
                "Authorization: " + Token.ofAnalyst());
        RawAnswer head = RawAnswer.to(
                "GET /api/v1/disruptions HTTP/1.1",
                "Authorization: " + Token.ofAnalyst(),
                "Access-Reason: " + "x".repeat(25_000));

        assertThat(address.status()).isEqualTo(414);
        assertThat(address.body()).contains("/problems/uri-too-long");
        assertThat(head.status()).isEqualTo(431);
        assertThat(head.body()).contains("/problems/headers-too-large");
    }

    @Test
    void whatIsNoMediaTypeIsRefused() {
        RawAnswer answer = RawAnswer.to(
                "GET /api/v1/disruptions HTTP/1.1", "Authorization: " + Token.ofAnalyst(), "Content-Type: nonsense");

        assertThat(answer.status()).isEqualTo(415);
        assertThat(answer.body()).contains("/problems/unsupported-media-type");
    }

    @Test
    void aBodyDeclaredTooLargeIsRefusedUnread() {
        RawAnswer answer = RawAnswer.to(
                "POST /api/v1/disruptions HTTP/1.1", "Authorization: " + Token.ofAnalyst(), "Content-Length: 1048577");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/content-too-large");
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @Test
    void aChunkedBodyIsCutAtTheLimit() {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        RawAnswer answer = RawAnswer.toWithBody(
                chunk.repeat(17) + "0\r\n\r\n",
                "POST /api/v1/disruptions HTTP/1.1",
                "Authorization: " + Token.ofAnalyst(),
                "Transfer-Encoding: chunked");

        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.body()).contains("/problems/content-too-large");
    }
}
