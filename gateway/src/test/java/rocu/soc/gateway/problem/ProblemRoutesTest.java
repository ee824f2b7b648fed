package rocu.soc.gateway.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemRoutesTest {

    @Test
    void theRegisterLinksEveryPage() {
        given().get("/problems")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("X-Frame-Options", "DENY")
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .body(containsString("<a href=\"/problems/broken-rule\">A rule is broken</a>"));
    }

    @Test
    void aPageTellsWhatToDo() {
        given().accept("text/html")
                .get("/problems/precondition-required")
                .then()
                .statusCode(200)
                .body(containsString("Send If-Match with the ETag of the record that you read."));
    }

    @Test
    void programsGetJson() {
        given().accept("application/json").get("/problems").then().body("slug", hasItem("gateway-timeout"));
        given().accept("application/json").get("/problems/not-found").then().body("status", equalTo(404));
    }

    @Test
    void anUnknownPageIsAProblemItself() {
        given().get("/problems/no-such-thing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void pagesAreOnlyRead() {
        given().post("/problems").then().statusCode(405).header("Allow", "GET, HEAD");
    }
}
