package rocu.soc.gateway.document;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rocu.soc.contracts.Contracts;

/** The API documents that the build of each service leaves among the contracts. */
final class ServiceDocuments {

    private static final List<String> SERVICES =
            List.of("disruption-service", "gateway", "orders-service", "threat-service");

    private static final YAMLMapper YAML = new YAMLMapper();

    private ServiceDocuments() {}

    /** The documents that exist, by service. */
    static Map<String, ObjectNode> ofContracts() {
        Map<String, ObjectNode> found = new TreeMap<>();
        for (String service : SERVICES) {
            ObjectNode document = read("/contracts/openapi/" + service + ".yaml");
            if (document != null) {
                found.put(service, document);
            }
        }
        return found;
    }

    private static @Nullable ObjectNode read(String resource) {
        try (InputStream stream = Contracts.class.getResourceAsStream(resource)) {
            if (stream == null) {
                return null;
            }
            JsonNode document = YAML.readTree(stream);
            if (document instanceof ObjectNode object) {
                return object;
            }
            throw new IllegalStateException(resource + " is no API document");
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
