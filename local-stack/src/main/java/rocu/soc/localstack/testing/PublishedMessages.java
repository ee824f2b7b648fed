package rocu.soc.localstack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import rocu.soc.contracts.Contracts;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.kafka.Topics;

/** What the contracts publish of the messages on the internal topics, for the tests of those that write and read them. */
public final class PublishedMessages {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private static final String TOLD = """
            SELECT convert_from(payload, 'UTF8')
              FROM outbox
             WHERE topic LIKE 'soc.internal.%' AND payload IS NOT NULL
            """;

    private PublishedMessages() {}

    /** An example of the contracts, of any version that is alive. */
    public record Example(String name, JsonNode message) {

        public UUID id() {
            return UUID.fromString(message.path("id").asText());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Examples that every reader understands. */
    public static List<Example> valid(String aggregate) {
        return examples(aggregate, "valid");
    }

    /** Examples that every reader quarantines. */
    public static List<Example> invalid(String aggregate) {
        return examples(aggregate, "invalid");
    }

    /** Every message that a service has told in this test run. */
    public static List<String> toldBy(String service) throws SQLException {
        try (Connection connection = TestServers.database().connectAsSuperuser(service);
                PreparedStatement select = connection.prepareStatement(TOLD);
                ResultSet rows = select.executeQuery()) {
            List<String> published = new ArrayList<>();
            while (rows.next()) {
                published.add(rows.getString(1));
            }
            return published;
        }
    }

    public static String aggregateOf(String message) {
        return tree(message).path("aggregate").asText();
    }

    /** What is wrong with a message by the present schema of its aggregate; empty if nothing is. */
    public static List<String> faults(String message) {
        String schema = new String(Contracts.read("schemas/" + aggregateOf(message) + ".v1.json"), UTF_8);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(
                        message,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    /** Puts an example into a topic as the relay of its service does, whatever its own member says of the sequence. */
    public static void send(String topic, Example example) throws ExecutionException, InterruptedException {
        String bootstrap = TestServers.kafkaBootstrap();
        new Topics(bootstrap).ensure();
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(
                topic, example.id().toString(), example.message().toString().getBytes(UTF_8));
        int sequence = Math.max(1, example.message().path("sequence").asInt());
        sent.headers().add("sequence", Integer.toString(sequence).getBytes(UTF_8));
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrap), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(sent).get();
        }
    }

    private static List<Example> examples(String aggregate, String kind) {
        Path folder = Checkout.find().module("contracts").resolve("examples");
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.filter(version -> version.getFileName().toString().startsWith(aggregate + ".v"))
                    .flatMap(version -> filesIn(version.resolve(kind)))
                    .map(file -> new Example(folder.relativize(file).toString(), tree(text(file))))
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Stream<Path> filesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static JsonNode tree(String message) {
        try {
            return MAPPER.readTree(message);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
