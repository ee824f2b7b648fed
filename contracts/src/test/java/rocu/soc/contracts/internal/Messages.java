package rocu.soc.contracts.internal;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Every type of message on the internal topics, with its published schema and its examples. */
final class Messages {

    /** By the name of its schema: aggregate and version. */
    static final Map<String, Class<? extends Record>> TYPES = Map.of(
            "disruption.v1", InternalDisruption.class,
            "need-to-know-group.v1", InternalGroup.class,
            "order.v1", InternalOrder.class,
            "threat.v1", InternalThreat.class);

    /** Reads as the services do: what it does not know it passes over. */
    static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final Path EXAMPLES = Path.of("examples");

    private Messages() {}

    static Class<? extends Record> record(String type) {
        return Objects.requireNonNull(TYPES.get(type), type);
    }

    static Path schemaFile(String type) {
        return Path.of("schemas", type + ".json");
    }

    static JsonNode schema(String type) {
        return json(schemaFile(type));
    }

    static List<Path> examples(String type, String kind) {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve(type).resolve(kind))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return MAPPER.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a message by a schema; empty if nothing is. */
    static List<String> faults(JsonNode schema, JsonNode message) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString(), InputFormat.JSON)
                .validate(
                        message.toString(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }
}
