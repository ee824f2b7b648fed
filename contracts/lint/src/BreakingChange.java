import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;
import org.openapitools.openapidiff.core.output.MarkdownRender;

/** Compares an API document with the released one; ends with 1, and says what differs, where a client would break. */
final class BreakingChange {

    private static final YAMLMapper YAML = new YAMLMapper();

    private BreakingChange() {}

    public static void main(String[] arguments) throws IOException {
        ObjectNode released = read(arguments[0]);
        ObjectNode present = read(arguments[1]);
        ChangedOpenApi change = OpenApiCompare.fromContents(released.toString(), present.toString());
        List<String> gone = gone(released, present);
        gone.forEach(member -> System.out.println("A member is gone: " + member));
        if (change.isIncompatible()) {
            try (OutputStreamWriter out = new OutputStreamWriter(System.out, StandardCharsets.UTF_8)) {
                new MarkdownRender().render(change, out);
            }
        }
        System.exit(change.isIncompatible() || !gone.isEmpty() ? 1 : 0);
    }

    /** As OpenAPI 3.0, which says the same of these documents: of 3.1 the comparison sees no types. */
    private static ObjectNode read(String file) throws IOException {
        return ((ObjectNode) YAML.readTree(Path.of(file).toFile())).put("openapi", "3.0.3");
    }

    /** The comparison forgives an optional member that an answer no longer has; the API promises never to remove one. */
    private static List<String> gone(JsonNode released, JsonNode present) {
        List<String> gone = new ArrayList<>();
        released.at("/components/schemas").properties().forEach(schema -> {
            JsonNode kept = present.at("/components/schemas").path(schema.getKey()).path("properties");
            schema.getValue().path("properties").properties().forEach(member -> {
                if (!kept.has(member.getKey())) {
                    gone.add(schema.getKey() + "." + member.getKey());
                }
            });
        });
        return gone;
    }
}
