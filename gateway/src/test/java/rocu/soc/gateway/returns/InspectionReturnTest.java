package rocu.soc.gateway.returns;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.gateway.PeerServices;
import rocu.soc.localstack.testing.TestServers;

/** The composed return where the services behind it do not do their part; what they count is for the system tests. */
@QuarkusTest
class InspectionReturnTest {

    private static final String RETURN = "/api/v1/returns/inspection";
    private static final String OF_2022 = RETURN + "?from=2022-01-01&to=2023-01-01";

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    @Test
    void eachServiceIsAskedAsTheCallerWithItsOwnInstant() {
        get("inspector", OF_2022 + "&assessmentsAsKnownAt=2023-01-04&disruptionsAsKnownAt=2023-07-13");

        PeerServices.Arrival asked = PeerServices.arrivals().getFirst();
        assertThat(asked.target())
                .isEqualTo("/api/v1/returns/disruptions?from=2022-01-01&to=2023-01-01&asKnownAt=2023-07-13");
        assertThat(asked.headers().get("Authorization")).isEqualTo(List.of(token("inspector")));
    }

    @Test
    void anAnswerThatIsNoReturnIsABadGateway() {
        get("inspector", OF_2022).statusCode(502).body("type", equalTo("/problems/bad-gateway"));
    }

    @Test
    void theYearHasToBeNamedAndThereAreNoFilters() {
        get("inspector", RETURN).statusCode(400).body("errors.pointer", containsInAnyOrder("from", "to"));
        get("inspector", OF_2022 + "&tierNot=any").statusCode(400);
        get("inspector", RETURN + "?from=any&to=2023-01-01").statusCode(400);
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @Test
    void whoReadsNoReturnsAsksNobody() {
        get("cheshire-officer", OF_2022).statusCode(403);

        assertThat(PeerServices.arrivals()).isEmpty();
    }

    private static ValidatableResponse get(String persona, String address) {
        return given().header("Authorization", token(persona)).get(address).then();
    }

    private static String token(String persona) {
        return "Bearer " + TestServers.token(persona);
    }
}
