package rocu.soc.systemtests.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One operation of the API document.
 *
 * @param body its media type and schema, if it takes one
 */
record ApiOperation(String id, String method, String path, List<Parameter> parameters, Optional<Body> body) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    record Parameter(String name, String in, JsonNode schema) {}

    record Body(String mediaType, JsonNode schema) {}

    /** All operations that the document describes, in its order. */
    static List<ApiOperation> of(JsonNode document) {
        List<ApiOperation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (METHODS.contains(operation.getKey())) {
                    operations.add(of(document, path.getKey(), path.getValue(), operation));
                }
            }
        }
        return List.copyOf(operations);
    }

    private static ApiOperation of(
            JsonNode document, String path, JsonNode shared, Map.Entry<String, JsonNode> operation) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode holder : List.of(shared, operation.getValue())) {
            for (JsonNode given : holder.path("parameters")) {
                JsonNode parameter = resolved(document, given);
                parameters.add(new Parameter(
                        parameter.path("name").asText(), parameter.path("in").asText(), parameter.path("schema")));
            }
        }
        JsonNode content =
                resolved(document, operation.getValue().path("requestBody")).path("content");
        return new ApiOperation(
                operation.getValue().path("operationId").asText(),
                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                path,
                parameters,
                content.properties().stream()
                        .findFirst()
                        .map(type -> new Body(type.getKey(), type.getValue().path("schema"))));
    }

    /** What a reference inside the document leads to; anything else as it is. */
    static JsonNode resolved(JsonNode document, JsonNode node) {
        String reference = node.path("$ref").asText();
        return reference.isEmpty() ? node : resolved(document, document.at(reference.substring(1)));
    }
}
