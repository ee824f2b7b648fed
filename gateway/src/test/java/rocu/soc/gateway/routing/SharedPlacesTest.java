package rocu.soc.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.gateway.PeerServices;
import rocu.soc.gateway.Watcher;

/** The places of a service are for requests that have arrived, and for all clients. */
@QuarkusTest
class SharedPlacesTest {

    private static final int MORE_THAN_ALL_PLACES = 5 * PeerServices.CONNECTIONS;
    private static final String OTHER = "cheshire-prevent";

    private final List<RawClient> clients = new ArrayList<>();

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    @AfterEach
    void hangUp() throws IOException {
        for (RawClient client : clients) {
            client.close();
        }
    }

    private static int statusFor(String authorization) {
        return given().header("Authorization", authorization)
                .get("/api/v1/threats")
                .statusCode();
    }

    @Test
    void aBodyThatHasNotArrivedTakesNone() throws Exception {
        for (int i = 0; i < MORE_THAN_ALL_PLACES; i++) {
            clients.add(new RawClient().send("POST /api/v1/threats/unsent", "Content-Length: 1000", "", "{"));
        }

        assertThat(statusFor(Token.ofAnalyst())).isEqualTo(200);
        assertThat(Watcher.arrived()).contains("/api/v1/threats").doesNotContain("/api/v1/threats/unsent");
    }

    @Test
    void oneClientLeavesSomeToTheOthers() throws Exception {
        for (int i = 0; i < MORE_THAN_ALL_PLACES; i++) {
            clients.add(new RawClient().send("GET /api/v1/threats/silent"));
        }
        for (int i = 0; i < PeerServices.CONNECTIONS; i++) {
            assertThat(Watcher.awaitHeld()).isNotNull();
        }

        assertThat(statusFor(Token.of(OTHER))).isEqualTo(200);
        assertThat(Watcher.arrived())
                .filteredOn(target -> target.endsWith("silent"))
                .hasSize(PeerServices.CONNECTIONS);
    }

    /** What the gateway answers itself reads a body on a thread, of which there are few. */
    @Test
    void aBodyThatHasNotArrivedHoldsUpNoThread() throws Exception {
        for (int i = 0; i < 300; i++) {
            clients.add(new RawClient()
                    .sendWith(
                            Token.of("rocu-records"),
                            "POST /api/v1/subject-access",
                            "Content-Type: application/json",
                            "Content-Length: 1000",
                            "",
                            "{"));
        }

        assertThat(given().header("Authorization", Token.ofAnalyst())
                        .get("/api/v1/audit/entries")
                        .statusCode())
                .isEqualTo(403);
    }
}
