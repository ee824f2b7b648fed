package rocu.soc.localstack.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
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
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import rocu.soc.contracts.Contracts;
import rocu.soc.localstack.home.Checkout;
import rocu.soc.localstack.kafka.Broker;
import rocu.soc.localstack.kafka.Topics;

/** What the contracts publish of the messages on the internal topics, for the tests of those that write and read them. */
public final class PublishedMessages {

    private static final ObjectMapper MAPPER =
            new ObjectMapper().findAndRegisterModules().disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final String QUARANTINE = "SELECT record_key FROM dead_letter WHERE settled_at IS NULL";

    private static final String PUBLISHED = """
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
    public static List<String> publishedBy(String service) throws SQLException {
        return texts(service, PUBLISHED);
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
        int sequence = Math.max(1, example.message().path("sequence").asInt());
        send(topic, example.id(), sequence, example.message().toString().getBytes(UTF_8));
    }

    /**
     * Tells of the state of a record as the relay of its service does.
     *
     * @param state a type of the contracts; null for a record that is gone
     */
    public static void publish(String topic, UUID id, int sequence, @Nullable Object state)
            throws ExecutionException, InterruptedException, JsonProcessingException {
        send(topic, id, sequence, state == null ? null : MAPPER.writeValueAsBytes(state));
    }

    /**
     * Sends every example of an aggregate, and waits until the service has learnt the valid ones and set the others aside.
     *
     * @param known a query for the ids of what it has learnt
     * @param learnt which of the valid ones it learns from
     */
    public static void learntOrQuarantined(
            String service, String topic, String aggregate, String known, Predicate<JsonNode> learnt) throws Exception {
        List<Example> valid = valid(aggregate);
        List<Example> invalid = invalid(aggregate);
        for (Example example : invalid) {
            send(topic, example);
        }
        for (Example example : valid) {
            send(topic, example);
        }
        List<String> expected = ids(
                valid.stream().filter(example -> learnt.test(example.message())).toList());
        Eventually.holds(() -> {
            require(texts(service, known).containsAll(expected), "Not all of " + expected + " were learnt");
            require(
                    texts(service, QUARANTINE).containsAll(ids(invalid)),
                    "Not all of " + invalid + " were quarantined");
        });
        require(
                Collections.disjoint(texts(service, QUARANTINE), ids(valid)),
                "Of " + valid + " some were quarantined: " + texts(service, QUARANTINE));
    }

    private static void send(String topic, UUID id, int sequence, byte @Nullable [] payload)
            throws ExecutionException, InterruptedException {
        Broker broker = TestServers.broker();
        new Topics(broker).ensure();
        ProducerRecord<String, byte @Nullable []> sent = new ProducerRecord<>(topic, id.toString(), payload);
        sent.headers().add("sequence", Integer.toString(sequence).getBytes(UTF_8));
        try (KafkaProducer<String, byte @Nullable []> producer =
                new KafkaProducer<>(broker.asAdministrator(), new StringSerializer(), new ByteArraySerializer())) {
            producer.send(sent).get();
        }
    }

    private static List<String> ids(List<Example> examples) {
        return examples.stream().map(example -> example.id().toString()).toList();
    }

    /** The first column of each row. */
    private static List<String> texts(String service, String question) throws SQLException {
        try (Connection connection = TestServers.database().connectAsSuperuser(service);
                PreparedStatement select = connection.prepareStatement(question);
                ResultSet rows = select.executeQuery()) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
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
