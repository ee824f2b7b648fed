package rocu.soc.gateway.codelist;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CodeListRoutesTest {

    @Test
    void theRegisterLinksEveryList() {
        given().get("/code-lists")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<a href=\"/code-lists/crime-types\">crime-types</a>"));
    }

    @Test
    void aPageTellsWhatACodeMeansAndWhoSaysSo() {
        given().accept("text/html")
                .get("/code-lists/assessment-categories")
                .then()
                .statusCode(200)
                .body(containsString("<td><code>MAJOR</code></td>"))
                .body(containsString("No public definition exists"));
        given().accept("application/json")
                .get("/code-lists/four-p")
                .then()
                .statusCode(200)
                .body("name", equalTo("four-p"))
                .body("codes.code", hasItem("PURSUE"));
    }

    @Test
    void anotherListIsNotThere() {
        given().get("/code-lists/colours").then().statusCode(404).body("type", equalTo("/problems/not-found"));
        given().post("/code-lists").then().statusCode(405).header("Allow", "GET, HEAD");
    }
}
