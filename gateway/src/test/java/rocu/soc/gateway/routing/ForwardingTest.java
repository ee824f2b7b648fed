package rocu.soc.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.gateway.PeerServices;
import rocu.soc.gateway.Watcher;

/** A request reaches its service and the answer its client, whole and with the fields that may pass; or a problem says why not. */
@QuarkusTest
class ForwardingTest {

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    private static RequestSpecification asAnalyst() {
        return given().header("Authorization", Token.ofAnalyst()).urlEncodingEnabled(false);
    }

    @Test
    void theAnswerOfTheServiceArrives() {
        asAnalyst()
                .get("/api/v1/disruptions?limit=2&cursor=a%2Fb")
                .then()
                .statusCode(200)
                .header("ETag", "\"3-FULL\"")
                .body("from", equalTo("service"));

        assertThat(PeerServices.arrivals().getFirst().target()).isEqualTo("/api/v1/disruptions?limit=2&cursor=a%2Fb");
    }

    @Test
    void aBodyArrivesWhole() {
        asAnalyst()
                .contentType("application/json")
                .body("x".repeat(700_000))
                .post("/api/v1/disruptions")
                .then()
                .statusCode(200);

        assertThat(PeerServices.arrivals().getFirst().octets()).isEqualTo(700_000);
    }

    @Test
    void theServiceAnswersForItsOwnMethods() {
        asAnalyst().delete("/api/v1/threats/refused").then().statusCode(405).body("from", equalTo("service"));
    }

    @Test
    void onlyKnownHeaderFieldsPass() {
        asAnalyst()
                .header("Idempotency-Key", "k-1")
                .header("If-Match", "\"3-FULL\"")
                .header("Access-Reason", "review")
                .header("X-Forwarded-For", "10.0.0.1")
                .header("X-Forwarded-Host", "elsewhere")
                .header("Forwarded", "for=10.0.0.1")
                .header("Connection", "keep-alive, Access-Reason")
                .header("TE", "trailers")
                .header("Cookie", "a=b")
                .get("/api/v1/disruptions");

        Set<String> arrived = PeerServices.arrivals().getFirst().headers().keySet().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(arrived)
                .contains("authorization", "idempotency-key", "if-match", "request-id")
                .doesNotContain("x-forwarded-for", "x-forwarded-host", "forwarded", "te", "cookie", "access-reason");
    }

    @Test
    void oneRequestIdNamesTheRequestToClientAndService() {
        Response answer = asAnalyst().header("Request-Id", "client-0001").get("/api/v1/disruptions");

        assertThat(answer.headers().getValues("Request-Id")).containsExactly("client-0001");
        assertThat(PeerServices.arrivals().getFirst().headers())
                .containsEntry("Request-id", java.util.List.of("client-0001"));
    }

    @Test
    void answersCarrySafeHeaders() {
        asAnalyst()
                .get("/api/v1/disruptions")
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("Server", (String) null);
    }

    @Test
    void aServiceThatIsDownHarmsNoOther() {
        asAnalyst()
                .get("/api/v1/orders")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .body("type", equalTo("/problems/service-unavailable"))
                .body("detail", not(matchesPattern(".*Exception.*")));
        asAnalyst().get("/api/v1/disruptions").then().statusCode(200);
    }

    @Test
    void aSilentServiceIsGivenUp() {
        asAnalyst()
                .get("/api/v1/threats/silent")
                .then()
                .statusCode(504)
                .body("type", equalTo("/problems/gateway-timeout"));
    }

    @Test
    void anAnswerWithoutItsBodyIsABadGateway() {
        asAnalyst()
                .get("/api/v1/threats/broken")
                .then()
                .statusCode(502)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/bad-gateway"));
    }

    /** What has begun cannot become a problem any more; its client notices by the connection, which it wanted to keep. */
    @ParameterizedTest
    @ValueSource(strings = {"broken-length", "broken-chunks"})
    void anAnswerThatBreaksOffIsNotTakenForWhole(String how) throws IOException {
        try (RawClient client = new RawClient()) {
            client.send("GET /api/v1/threats/" + how);

            assertThat(client.head()).startsWith("HTTP/1.1 200 ");
            assertThat(client.untilClosed()).contains("begun").doesNotEndWith("0\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken-length", "broken-chunks"})
    void answersThatBreakOffKeepNoPlaceAtTheService(String how) throws IOException {
        for (int time = 0; time <= PeerServices.CONNECTIONS; time++) {
            try (RawClient client = new RawClient()) {
                client.send("GET /api/v1/threats/" + how).untilClosed();
            }
        }

        asAnalyst().get("/api/v1/threats").then().statusCode(200);
    }

    @Test
    void anAnswerThatIsNoHttpIsABadGateway() {
        asAnalyst().get("/api/v1/threats/cut").then().statusCode(502).body("type", equalTo("/problems/bad-gateway"));
    }

    @Test
    void aReadThatMetAClosingConnectionIsSentAgain() {
        asAnalyst().get("/api/v1/threats/closed-once").then().statusCode(200);
    }

    @Test
    void aWriteIsNeverSentTwice() {
        asAnalyst().post("/api/v1/threats/closed-once").then().statusCode(502);

        assertThat(Watcher.arrived()).containsExactly("/api/v1/threats/closed-once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"06CC%2F123%2F26", "06CC%2f123", "%C3%A9%2F1"})
    void aReferenceOfACrimeSystemKeepsItsSlashes(String reference) {
        String target = "/api/v1/disruptions/by-source/ccms%2Fnorth/" + reference + "?reason=a%2Fb";

        asAnalyst().get(target).then().statusCode(200);

        assertThat(PeerServices.arrivals().getFirst().target()).isEqualTo(target);
    }
}
