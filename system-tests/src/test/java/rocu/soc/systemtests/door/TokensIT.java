package rocu.soc.systemtests.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static rocu.soc.systemtests.region.Region.through;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Command;
import rocu.soc.systemtests.region.Region;

/** Nobody passes the door without a sound token of this region's provider; gateway and service refuse alike. */
@ExtendWith(Region.class)
class TokensIT {

    private static final String ITEM = "/api/v1/disruptions/" + UUID.randomUUID();

    @Test
    void withoutAToken(TestSuite suite) {
        refused(through(suite).get(ITEM).then());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Basic Y2hlc2hpcmU6eA==", "Bearer", "Bearer ", "Bearer not-a-token", "Bearer a.b.c", "token"})
    void withSomethingElse(String authorization, TestSuite suite) {
        refused(through(suite).header("Authorization", authorization).get(ITEM).then());
    }

    @Test
    void withATokenThatExpiresWhileItIsUsed(TestSuite suite) throws Exception {
        String token = suite.tokenFrom("short-lived", "cheshire-officer");

        Eventually.holds(() -> refused(bearer(suite, token)).body("detail", containsString("expired")));
    }

    @Test
    void withATokenThatWasWithdrawnWithAllOthers(TestSuite suite) throws Exception {
        String before = suite.token("cheshire-officer");
        bearer(suite, before).statusCode(404);

        Command withdrawn = Command.run(suite, "withdraw-tokens");

        assertThat(withdrawn.ended()).as(withdrawn.printed()).isZero();
        suite.forgetTokens();
        Eventually.holds(() -> refused(bearer(suite, before)).body("detail", containsString("withdrawn")));
        Map<String, String> kept = Map.of("threat", "threats", "disruption", "disruptions", "orders", "orders");
        for (Map.Entry<String, String> service : kept.entrySet()) {
            Eventually.holds(() -> given().header("Authorization", "Bearer " + before)
                    .get(suite.service(service.getKey()) + "/api/v1/" + service.getValue())
                    .then()
                    .statusCode(401));
        }
        bearer(suite, suite.token("cheshire-officer")).statusCode(404);
    }

    @Test
    void withATokenForAnotherAudience(TestSuite suite) {
        refused(bearer(suite, suite.tokenFrom("other-audience", "cheshire-officer")))
                .body("detail", containsString("audience"));
    }

    @Test
    void withAnUnsignedToken(TestSuite suite) {
        String[] parts = suite.token("cheshire-officer").split("\\.", -1);
        String none = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));

        refused(bearer(suite, none + "." + parts[1] + "."));
    }

    @Test
    void withATokenThatWasChanged(TestSuite suite) {
        String[] parts = suite.token("cheshire-officer").split("\\.", -1);
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8)
                .replace("cheshire", "cumbria");
        String forged = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8));

        refused(bearer(suite, parts[0] + "." + forged + "." + parts[2]));
    }

    @Test
    void withTwoTokens(TestSuite suite) {
        refused(through(suite)
                .header("Authorization", "Bearer " + suite.token("cheshire-officer"))
                .header("Authorization", "Bearer " + suite.token("cumbria-officer"))
                .get(ITEM)
                .then());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-organisation", "two-organisations", "unknown-organisation"})
    void withAnOrganisationThatIsNotExactlyOne(String persona, TestSuite suite) {
        bearer(suite, suite.token(persona))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/unknown-organisation"));
    }

    private static ValidatableResponse bearer(TestSuite suite, String token) {
        return through(suite)
                .header("Authorization", "Bearer " + token)
                .get(ITEM)
                .then();
    }

    private static ValidatableResponse refused(ValidatableResponse answer) {
        return answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/problems/not-authenticated"))
                .body("requestId", notNullValue());
    }
}
