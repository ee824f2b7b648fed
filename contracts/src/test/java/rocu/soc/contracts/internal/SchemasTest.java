package rocu.soc.contracts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The schemas that are published are those of the records, and admit no change that an earlier reader or an earlier record
 * would not survive. {@code -Dsoc.schemas=write} writes them anew, {@code -Dsoc.schemas=release} makes them the released.
 */
class SchemasTest {

    private static final Path RELEASED = Path.of("schemas/released");
    private static final String WANTED = System.getProperty("soc.schemas", "compare");

    static Stream<String> types() {
        return Messages.TYPES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("types")
    void theCheckedInSchemaIsThatOfTheRecord(String type) throws IOException {
        String built = text(RecordSchema.of(Messages.record(type)));
        Path file = Messages.schemaFile(type);
        if (!WANTED.equals("compare")) {
            Files.writeString(file, built);
        }
        if (WANTED.equals("release")) {
            Files.writeString(RELEASED.resolve(type + ".json"), built);
        }

        assertThat(file)
                .as("Write it anew: ./mvnw test -pl contracts -Dtest=SchemasTest -Dsoc.schemas=write")
                .content()
                .isEqualTo(built);
    }

    @ParameterizedTest
    @MethodSource("types")
    void nothingBreaksTheReleasedSchema(String type) {
        JsonNode released = Messages.json(RELEASED.resolve(type + ".json"));

        assertThat(SchemaChange.breaking(released, Messages.schema(type))).isEmpty();
    }

    private static String text(JsonNode schema) throws IOException {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                .withObjectIndenter(lines)
                .withArrayIndenter(lines);
        return Messages.MAPPER.writer(printer).writeValueAsString(schema) + "\n";
    }
}
