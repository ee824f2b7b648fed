package rocu.soc.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.gateway.PeerServices;
import rocu.soc.gateway.Watcher;
import rocu.soc.localstack.testing.Eventually;

/** The circuit of a service that is silent again and again opens: nobody waits for it, and nobody else for its sake. */
@QuarkusTest
class OpenCircuitTest {

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    private static Response threats() {
        return given().header("Authorization", Token.ofAnalyst()).get("/api/v1/threats");
    }

    @Test
    void untilItAnswersAgain() throws Exception {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < PeerServices.FAILURES_IN_A_ROW; i++) {
            clients.add(new RawClient().send("GET /api/v1/threats/silent"));
        }
        for (RawClient client : clients) {
            assertThat(client.head()).startsWith("HTTP/1.1 504 ");
            client.close();
        }
        PeerServices.forget();

        Response refused = threats();

        refused.then().statusCode(503).contentType("application/problem+json");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isPositive();
        assertThat(Watcher.arrived()).isEmpty();
        given().header("Authorization", Token.ofAnalyst())
                .get("/api/v1/disruptions")
                .then()
                .statusCode(200);
        Eventually.holds(() -> threats().then().statusCode(200));
        threats().then().statusCode(200);
    }
}
