package rocu.soc.systemtests.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static rocu.soc.systemtests.region.Region.as;
import static rocu.soc.systemtests.region.Region.through;

import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rocu.soc.localstack.testing.TestSuite;
import rocu.soc.systemtests.region.Region;

/** What a developer finds at the gateway without a token, and that nothing else is found. */
@ExtendWith(Region.class)
class DocumentsIT {

    @Test
    void oneDocumentDescribesTheServices(TestSuite suite) {
        through(suite)
                .accept(ContentType.JSON)
                .get("/openapi")
                .then()
                .statusCode(200)
                .body("openapi", containsString("3.1"))
                .body("paths", hasKey("/api/v1/disruptions"));
    }

    @Test
    void swaggerUiIsServed(TestSuite suite) {
        through(suite).get("/swagger-ui/").then().statusCode(200).body(containsString("swagger-ui"));
    }

    @Test
    void aProblemTypeResolvesToItsPage(TestSuite suite) {
        through(suite)
                .accept("text/html")
                .get("/problems/broken-rule")
                .then()
                .statusCode(200)
                .body(containsString("A rule is broken"));
        through(suite)
                .accept(ContentType.JSON)
                .get("/problems")
                .then()
                .statusCode(200)
                .body("slug", hasItem("precondition-failed"));
        through(suite).get("/problems/no-such").then().statusCode(404).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/v1/nothing",
                "/api/v1/disruptionsX",
                "/q/health",
                "/q/metrics",
                "/q/openapi",
                "/api/v1/%2e%2e/q/health",
                "/api/v1/disruptions/..%2f..%2fq%2fhealth",
                "/api/v1/disruptions;x=1/../../q/health"
            })
    void nothingElseIsServed(String path, TestSuite suite) {
        int status = as(suite, "cheshire-officer")
                .get(path)
                .then()
                .contentType("application/problem+json")
                .extract()
                .statusCode();

        assertThat(status).isIn(400, 404);
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsRead(TestSuite suite) {
        as(suite, "cheshire-officer")
                .contentType(ContentType.JSON)
                .body("{\"whatWasDone\": \"" + "x".repeat(2_000_000) + "\"}")
                .post("/api/v1/disruptions")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/content-too-large"));
    }
}
