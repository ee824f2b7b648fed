package rocu.soc.gateway.document;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DocumentRoutesTest {

    @ConfigProperty(name = "soc.identity.issuer")
    String issuer;

    @Test
    void theDocumentIsYamlByDefault() {
        given().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(matchesPattern("(?s)openapi: \"?3\\.1\\.0.*"));
    }

    @Test
    void theDocumentIsJsonWhenAskedFor() {
        String endpoint = "components.securitySchemes.soc.flows.authorizationCode.tokenUrl";
        given().get("/openapi?format=json")
                .then()
                .body("info.title", equalTo("Regional SOC master list"))
                .body(endpoint, equalTo(issuer + "/protocol/openid-connect/token"));
        given().accept("application/json").get("/openapi").then().contentType("application/json");
    }

    @Test
    void anotherFormatIsRefused() {
        given().get("/openapi?format=xml").then().statusCode(400).body("errors[0].pointer", equalTo("format"));
    }

    @Test
    void thePageShowsTheMergedDocument() {
        given().get("/swagger-ui/")
                .then()
                .statusCode(200)
                .body(containsString("/openapi"))
                .body(containsString("soc-swagger"))
                .header(
                        "Content-Security-Policy",
                        containsString("connect-src 'self' " + issuer.substring(0, issuer.indexOf("/realms"))));
    }
}
