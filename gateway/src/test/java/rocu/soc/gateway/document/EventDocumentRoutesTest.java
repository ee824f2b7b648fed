package rocu.soc.gateway.document;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventDocumentRoutesTest {

    @Test
    void theDocumentAndEverySchemaThatItRefersToAreServed() throws IOException {
        String yaml = given().get("/asyncapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(containsString("soc.internal.threats"))
                .extract()
                .asString();

        List<String> schemas = new YAMLMapper()
                .readTree(yaml).findValues("payload").stream()
                        .map(payload -> payload.path("$ref").asText())
                        .filter(reference -> reference.startsWith("./"))
                        .toList();
        assertThat(schemas).isNotEmpty();
        for (String schema : schemas) {
            given().get(schema.substring(1))
                    .then()
                    .statusCode(200)
                    .contentType("application/schema+json")
                    .body("type", equalTo("object"));
        }
    }

    @Test
    void anotherSchemaIsNotFoundAndNothingIsWritten() {
        given().get("/schemas/vehicle.v1.json").then().statusCode(404).contentType("application/problem+json");
        given().post("/asyncapi.yaml").then().statusCode(405);
    }
}
