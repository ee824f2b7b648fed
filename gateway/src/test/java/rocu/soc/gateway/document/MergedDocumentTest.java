package rocu.soc.gateway.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergedDocumentTest {

    private static final String ISSUER = "https://id.example/realms/soc";
    private static final String ADDRESS = "https://soc.example";

    private static ObjectNode document(String path, String operation, String schemaType) {
        String yaml = """
                paths:
                  %s:
                    get: {operationId: %s, responses: {'200': {description: Found}}}
                components:
                  schemas:
                    Problem: {type: %s}
                """.formatted(path, operation, schemaType);
        try {
            return (ObjectNode) new YAMLMapper().readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void pathsAreUnitedAndEveryOperationAsksForAToken() {
        ObjectNode merged = MergedDocument.of(
                Map.of("one", document("/a", "readA", "object"), "two", document("/b", "readB", "object")),
                ISSUER,
                ADDRESS);

        assertThat(merged.at("/paths").propertyStream().map(Map.Entry::getKey)).containsExactlyInAnyOrder("/a", "/b");
        assertThat(merged.at("/paths/~1a/get/security/0").has("soc")).isTrue();
        assertThat(merged.at("/components/schemas/Problem/type").asText()).isEqualTo("object");
    }

    @Test
    void oneNameForTwoSchemasIsRefused() {
        Map<String, ObjectNode> documents =
                Map.of("one", document("/a", "readA", "object"), "two", document("/b", "readB", "string"));

        assertThatThrownBy(() -> MergedDocument.of(documents, ISSUER, ADDRESS)).hasMessageContaining("Problem");
    }

    @Test
    void onePathOrOperationOfTwoServicesIsRefused() {
        Map<String, ObjectNode> samePath =
                Map.of("one", document("/a", "readA", "object"), "two", document("/a", "readB", "object"));
        Map<String, ObjectNode> sameOperation =
                Map.of("one", document("/a", "readA", "object"), "two", document("/b", "readA", "object"));

        assertThatThrownBy(() -> MergedDocument.of(samePath, ISSUER, ADDRESS)).hasMessageContaining("/a");
        assertThatThrownBy(() -> MergedDocument.of(sameOperation, ISSUER, ADDRESS))
                .hasMessageContaining("readA");
    }

    @Test
    void aPathThatNamesTheServiceMayBeOfAllWhenTheySayTheSame() {
        String path = "/operations/{service}/state";
        Map<String, ObjectNode> same =
                Map.of("one", document(path, "readA", "object"), "two", document(path, "readA", "object"));
        Map<String, ObjectNode> different =
                Map.of("one", document(path, "readA", "object"), "two", document(path, "readB", "object"));

        assertThat(MergedDocument.of(same, ISSUER, ADDRESS).at("/paths").size()).isEqualTo(1);
        assertThatThrownBy(() -> MergedDocument.of(different, ISSUER, ADDRESS)).hasMessageContaining(path);
    }

    @Test
    void withoutAnyServiceThereIsStillADocument() {
        JsonNode merged = MergedDocument.of(Map.of(), ISSUER, ADDRESS);

        assertThat(merged.at("/openapi").asText()).isEqualTo("3.1.0");
    }

    @Test
    void aClientIsToldWhereTheGatewayIs() {
        JsonNode merged = MergedDocument.of(Map.of(), ISSUER, ADDRESS);

        assertThat(merged.at("/servers/0/url").asText()).isEqualTo("{gateway}");
        assertThat(merged.at("/servers/0/variables/gateway/default").asText()).isEqualTo(ADDRESS);
    }
}
