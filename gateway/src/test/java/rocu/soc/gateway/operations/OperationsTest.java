package rocu.soc.gateway.operations;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.gateway.PeerServices;
import rocu.soc.localstack.testing.TestServers;

/** The working of all services where one is down and another talks nonsense. */
@QuarkusTest
class OperationsTest {

    private static final String OPERATIONS = "/api/v1/operations";

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamedAndHoldsUpNobody() {
        get("admin", OPERATIONS)
                .statusCode(200)
                .body("items.service", contains("disruption-service", "gateway", "orders-service", "threat-service"))
                .body("items[0].answered", equalTo(false))
                .body("items[0].problem.type", equalTo("/problems/bad-gateway"))
                .body("items[1].answered", equalTo(true))
                .body("items[1].state.service", equalTo("gateway"))
                .body("items[2].answered", equalTo(false))
                .body("items[2].problem.type", equalTo("/problems/service-unavailable"));
        assertThat(PeerServices.arrivals().getFirst().target()).isEqualTo(OPERATIONS + "/disruption-service/state");
    }

    @Test
    void copiesAreNotCalledEqualWhereAServiceIsAway() {
        get("admin", OPERATIONS + "/reconciliation")
                .statusCode(200)
                .body("equal", equalTo(false))
                .body("services.find { it.service == 'orders-service' }.answered", equalTo(false))
                .body(
                        "services.find { it.service == 'orders-service' }.problem.type",
                        equalTo("/problems/service-unavailable"));
    }

    @Test
    void theServiceInTheAddressIsAskedAndTheGatewayAnswersForItself() {
        get("admin", OPERATIONS + "/disruption-service/dead-letters?limit=3").body("from", equalTo("service"));
        assertThat(PeerServices.arrivals().getFirst().target())
                .isEqualTo(OPERATIONS + "/disruption-service/dead-letters?limit=3");

        get("admin", OPERATIONS + "/gateway/dead-letters").statusCode(200).body("items", empty());
        get("admin", OPERATIONS + "/no-service/dead-letters").statusCode(404);
    }

    @Test
    void aBodyForTheGatewayItselfArrivesWhetherItsTokenIsNewOrKnown() {
        String token = TestServers.tokenFrom("short-lived", "admin");
        for (int i = 0; i < 2; i++) {
            given().header("Authorization", "Bearer " + token)
                    .contentType("application/json")
                    .body("{\"reason\": \"Sent by a system that is gone\"}")
                    .post(OPERATIONS + "/gateway/dead-letters/" + UUID.randomUUID() + "/discards")
                    .then()
                    .statusCode(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cheshire-lead", "rocu-coordinator", "auditor"})
    void whoIsNoAdministratorAsksNobody(String persona) {
        get(persona, OPERATIONS).statusCode(403);
        get(persona, OPERATIONS + "/reconciliation").statusCode(403);

        assertThat(PeerServices.arrivals()).isEmpty();
    }

    private static ValidatableResponse get(String persona, String address) {
        return given().header("Authorization", "Bearer " + TestServers.token(persona))
                .get(address)
                .then();
    }
}
