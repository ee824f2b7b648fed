package rocu.soc.gateway.routing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import rocu.soc.gateway.PeerServices;

/** The service account {@code cheshire-recorder} may send one request a second here, and two at once. */
@QuarkusTest
class LimitTest {

    private static final int MANY = 20;

    @BeforeEach
    void forget() {
        PeerServices.forget();
    }

    private static Response answerTo(String authorization, String path) {
        return given().header("Authorization", authorization).get(path);
    }

    @Test
    void aClientOverItsLimitIsRefusedAndTheOthersAreNot() {
        List<Response> answers = Stream.generate(() -> answerTo(Token.of("cheshire-recorder"), "/api/v1/disruptions"))
                .limit(MANY)
                .toList();

        assertThat(answers).extracting(Response::statusCode).contains(429);
        Response refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        refused.then()
                .contentType("application/problem+json")
                .header("Retry-After", matchesPattern("[1-9][0-9]*"))
                .header("RateLimit-Policy", equalTo("\"client\";q=2;w=2"))
                .header("RateLimit", matchesPattern("\"client\";r=0;t=[12]"))
                .body("type", equalTo("/problems/too-many-requests"));
        assertThat(PeerServices.arrivals()).hasSize((int)
                answers.stream().filter(answer -> answer.statusCode() == 200).count());
        answerTo(Token.ofAnalyst(), "/api/v1/disruptions").then().statusCode(200);
    }

    @Test
    void everyAnswerTellsWhatIsLeft() {
        answerTo(Token.ofAnalyst(), "/api/v1/disruptions")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo("\"default\";q=10000;w=2"))
                .header("RateLimit", matchesPattern("\"default\";r=[0-9]+;t=[12]"));
        answerTo(Token.ofAnalyst(), "/api/v1/orders")
                .then()
                .statusCode(503)
                .header("RateLimit", matchesPattern("\"default\";r=[0-9]+;t=[12]"));
        answerTo(Token.ofAnalyst(), "/api/v1/returns/inspection")
                .then()
                .header("RateLimit", matchesPattern("\"default\";r=[0-9]+;t=[12]"));
    }
}
