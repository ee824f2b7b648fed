package rocu.soc.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.gateway.PeerServices;
import rocu.soc.localstack.testing.Eventually;

@QuarkusTest
class IdentityTest {

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    private static ValidatableResponse answerTo(String authorization) {
        return given().header("Authorization", authorization)
                .get("/api/v1/disruptions")
                .then();
    }

    @Test
    void aMemberOfTheRegionPassesAndTheServiceSeesTheSameToken() {
        answerTo(Token.ofAnalyst()).statusCode(200);

        assertThat(PeerServices.arrivals().getFirst().headers().get("Authorization"))
                .containsExactly(Token.ofAnalyst());
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        answerTo(Token.ofAnalystFrom("other-audience"))
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Bearer realm=\"soc-master-list\""));

        assertThat(PeerServices.arrivals()).isEmpty();
    }

    @Test
    void aForgedTokenIsRefusedAlsoBesideTheSoundOneAndTheSecondTime() {
        String sound = Token.ofAnalyst();
        String forged = sound.substring(0, sound.lastIndexOf('.')) + ".Zm9yZ2Vk";
        answerTo(sound).statusCode(200);

        answerTo(forged).statusCode(401).body("type", equalTo("/problems/not-authenticated"));
        answerTo(forged).statusCode(401).body("type", equalTo("/problems/not-authenticated"));
    }

    @Test
    void aTokenThatWasGoodIsRefusedOnceItHasEnded() throws Exception {
        String shortLived = Token.ofAnalystFrom("short-lived");
        answerTo(shortLived).statusCode(200);

        Eventually.holds(() -> answerTo(shortLived).statusCode(401).body("detail", containsString("expired")));
    }

    /** One that was never seen before: nothing of it is remembered. */
    @Test
    void aTokenIsRefusedFromItsEndOn() throws Exception {
        String shortLived = Token.ofAnalystFrom("short-lived");
        Thread.sleep(2_000);

        answerTo(shortLived).statusCode(401).body("detail", containsString("expired"));
    }

    /** Each such writing would be unknown, and cost a check of the same signature. */
    @ParameterizedTest
    @ValueSource(strings = {"!", "!!!!!!!!", "=", "\u00e9", ".", "+", "/"})
    void aSignatureIsWrittenInOneWay(String more) {
        answerTo(Token.ofAnalyst() + more).statusCode(401).body("type", equalTo("/problems/not-authenticated"));
        answerTo(Token.ofAnalyst().replaceFirst("\\.", more + ".")).statusCode(401);
    }

    @Test
    void anAccountOfTwoOrganisationsActsForNeither() {
        answerTo(Token.of("two-organisations")).statusCode(403).body("type", equalTo("/problems/unknown-organisation"));
    }

    @Test
    void whatIsNoTokenIsRefused() {
        answerTo("Bearer nonsense").statusCode(401);
        answerTo("Basic YTpi").statusCode(401);
    }
}
