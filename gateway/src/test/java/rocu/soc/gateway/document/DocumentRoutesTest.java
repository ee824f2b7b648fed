package rocu.soc.gateway.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
                .header("Cache-Control", equalTo("no-cache"))
                .header(
                        "Content-Security-Policy",
                        containsString("connect-src 'self' " + issuer.substring(0, issuer.indexOf("/realms"))));
    }

    /** Its address is the same in the next release. */
    @Test
    void whatThePageIsMadeOfIsAskedForAnew() {
        given().get("/swagger-ui/swagger-ui-bundle.js")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void whoSignedInIsSentToAPageThatIsThere() {
        given().get("/swagger-ui/oauth2-redirect.html").then().statusCode(200);
    }

    @Test
    void everyOperationStandsUnderATag() {
        Map<String, Map<String, Map<String, Object>>> paths =
                given().get("/openapi?format=json").then().extract().path("paths");

        assertThat(paths.values())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.values())
                        .allSatisfy(operation -> assertThat(operation).containsKey("tags")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/openapi",
                "/asyncapi.yaml",
                "/problems",
                "/problems/not-found",
                "/problems/nothing",
                "/code-lists",
                "/schemas/nothing",
                "/api/v1/audit/entries",
                "/api/v1/nothing",
                "/nothing"
            })
    void aSlashAtTheEndChangesNothing(String address) {
        assertThat(given().get(address + "/").statusCode())
                .isEqualTo(given().get(address).statusCode());
    }
}
