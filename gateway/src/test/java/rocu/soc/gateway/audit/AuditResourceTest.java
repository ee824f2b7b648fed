package rocu.soc.gateway.audit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rocu.soc.gateway.PeerServices;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestServers;

/** The search of all logs where only the gateway's own answers; what the others answer is for the system tests. */
@QuarkusTest
class AuditResourceTest {

    private static final String ENTRIES = "/api/v1/audit/entries";

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    @Test
    void aServiceThatDoesNotAnswerIsNamedAndTheOthersGoOn() {
        get("auditor", ENTRIES)
                .statusCode(200)
                .body("services.service", contains("disruption-service", "gateway", "orders-service", "threat-service"))
                .body("services.answered", contains(false, true, false, false))
                .body("services[0].problem.type", equalTo("/problems/bad-gateway"))
                .body("services[2].problem.status", equalTo(503));
    }

    @Test
    void theServicesAreAskedTheSameAsTheCaller() {
        get("auditor", ENTRIES + "?operation=REFUSAL&actor=some%20body&from=2026-06-01&limit=7");

        PeerServices.Arrival asked = PeerServices.arrivals().getFirst();
        assertThat(asked.target())
                .isEqualTo(
                        "/api/v1/operations/disruption-service/audit/entries?limit=7&actor=some+body&operation=REFUSAL&from=2026-05-31T23%3A00%3A00Z");
        assertThat(asked.headers().get("Authorization")).isEqualTo(List.of(token("auditor")));
    }

    @Test
    void aSearchIsAnEntryOfTheGatewaysOwnLogAndNamesItsCriteriaAlone() {
        get("auditor", ENTRIES + "?organisation=cheshire&operation=ERASURE").statusCode(200);

        get("auditor", ENTRIES + "?operation=AUDIT_SEARCH&limit=1")
                .body("items[0].service", equalTo("gateway"))
                .body("items[0].pointers", contains("/organisation", "/operation"));
    }

    @Test
    void whoIsNoAuditorIsRefusedAndAfterManyTimesItIsAnEntry() throws Exception {
        for (int time = 0; time < 25; time++) {
            get("cumbria-analyst", ENTRIES).statusCode(403);
        }

        assertThat(PeerServices.arrivals()).isEmpty();
        Eventually.holds(() -> get("auditor", ENTRIES + "?operation=REFUSAL&organisation=cumbria")
                .body(
                        "items.findAll { it.outcome == 'REPEATED' }.pointers[-1]",
                        contains("/audit/entries", "/audit:search", "/forbidden")));
    }

    @Test
    void whoSearchedForANameIsFoundByTheNameAndTheGatewaySaysToWhenItsLogWasRead() {
        String name = "q" + UUID.randomUUID().toString().replace("-", "");
        get("auditor", ENTRIES + "?searchedFor=Alex%20" + name).statusCode(200);

        ValidatableResponse found = get("auditor", ENTRIES + "?searchedFor=" + name)
                .body("items.pointers", contains(List.of("/searchedFor")))
                .body("services.find { it.service == 'gateway' }.readTo", notNullValue());
        String readTo = found.extract().path("services.find { it.service == 'gateway' }.readTo");
        get("auditor", ENTRIES + "?searchedFor=" + name + "&to=" + readTo)
                .body("items.id", equalTo(found.extract().path("items.id")));
        assertThat(PeerServices.arrivals().getFirst().target()).endsWith("&searchedFor=Alex+" + name);
    }

    @Test
    void theNextPageGoesOnAndIsBoundToTheQuestion() {
        for (int time = 0; time < 3; time++) {
            get("auditor", ENTRIES + "?onBehalfOf=nobody").statusCode(200);
        }
        String question = ENTRIES + "?operation=AUDIT_SEARCH&to=2199-01-01&limit=1";
        ValidatableResponse first = get("auditor", question);
        String next = first.extract().path("next");

        get("auditor", next).statusCode(200).body("items.id", not(hasItem((String)
                first.extract().path("items[0].id"))));
        get("auditor", next.replace("AUDIT_SEARCH", "REFUSAL"))
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-cursor"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            acter=x | acter
            operation=LOOK | operation
            record=7 | record
            from=yesterday | from
            to=2026-02-30 | to
            from=-5000-01-01T00:00:00Z | from
            to=%2B200000-01-01T00:00:00Z | to
            from=2026-06-01&to=2026-06-01 | to
            from=2026-06-01&from=2026-07-01 | from
            actor= | actor
            limit=0 | limit
            limit=501 | limit
            searchedFor=%2D | searchedFor
            """)
    void aMistypedQuestionIsNotAskedAndNamesItsFault(String question, String parameter) {
        get("auditor", ENTRIES + "?" + question)
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.pointer", contains(parameter));
        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @Test
    void allFaultsOfAQuestionAreNamedAtOnce() {
        get("auditor", ENTRIES + "?operation=LOOK&record=7&from=yesterday")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("record", "operation", "from"));
    }

    @Test
    void logsThatCannotBeVerifiedAreNamedAndNotCalledSound() {
        get("auditor", "/api/v1/audit/verification")
                .statusCode(200)
                .body("holds", equalTo(false))
                .body("services.service", contains("disruption-service", "gateway", "orders-service", "threat-service"))
                .body("services.answered", contains(false, false, false, false))
                .body("services.find { it.service == 'gateway' }.problem.status", equalTo(503));
        get("auditor", "/api/v1/audit/verification?whole=perhaps").statusCode(400);
        get("inspector", "/api/v1/audit/verification").statusCode(403);
    }

    private static ValidatableResponse get(String persona, String address) {
        return given().urlEncodingEnabled(false)
                .header("Authorization", token(persona))
                .get(address)
                .then();
    }

    private static String token(String persona) {
        return "Bearer " + TestServers.token(persona);
    }
}
