package rocu.soc.contracts.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document of the topics says what the list of topics and the schemas say. */
class AsyncApiTest {

    /** Published by the chassis of each service and not by its records: the document itself holds their schemas. */
    private static final Set<String> OF_THE_CHASSIS = Set.of("audit-checkpoint.v1", "erasure.v1");

    private JsonNode document;

    @BeforeEach
    void read() throws IOException {
        document = new YAMLMapper().readTree(Path.of("asyncapi.yaml").toFile());
    }

    @Test
    void theChannelsAreTheTopicsWithTheirPartitionsAndSettings() throws IOException {
        Map<String, Map<String, String>> declared = new TreeMap<>();
        for (JsonNode topic : Messages.MAPPER.readTree(Path.of("topics.json").toFile())) {
            declared.put(topic.path("name").asText(), settings(topic.path("partitions"), topic.path("config")));
        }

        Map<String, Map<String, String>> described = new TreeMap<>();
        for (JsonNode channel : document.path("channels")) {
            JsonNode kafka = channel.at("/bindings/kafka");
            described.put(
                    channel.path("address").asText(),
                    settings(kafka.path("partitions"), kafka.path("topicConfiguration")));
        }

        assertThat(described).isEqualTo(declared);
    }

    /** Who writes and reads a topic is a right at the broker, so that no operation may be missing nor stand here alone. */
    @Test
    void theOperationsNameTheServicesThatMayWriteAndReadEachTopic() throws IOException {
        Map<String, Set<String>> declared = new TreeMap<>();
        for (JsonNode topic : Messages.MAPPER.readTree(Path.of("topics.json").toFile())) {
            String name = topic.path("name").asText();
            declared.put("send " + name, services(topic.path("writers")));
            declared.put("receive " + name, services(topic.path("readers")));
        }

        Map<String, Set<String>> described = new TreeMap<>();
        for (JsonNode operation : document.path("operations")) {
            String channel = operation.at("/channel/$ref").asText().substring(1);
            described
                    .computeIfAbsent(
                            operation.path("action").asText() + " "
                                    + document.at(channel).path("address").asText(),
                            _ -> new TreeSet<>())
                    .addAll(services(operation.path("x-services")));
        }

        assertThat(described).isEqualTo(declared);
    }

    @Test
    void everyMessageHasItsSchemaAndItsChannel() {
        Set<String> described = new TreeSet<>();
        document.at("/components/messages").properties().forEach(message -> {
            String type = message.getValue().path("name").asText();
            if (!OF_THE_CHASSIS.contains(type)) {
                described.add(type);
                assertThat(message.getValue().at("/payload/$ref").asText()).isEqualTo("./schemas/" + type + ".json");
                assertThat(Messages.schemaFile(type)).exists();
            }
        });
        Set<String> published = new HashSet<>();
        document.path("channels")
                .forEach(channel -> channel.path("messages")
                        .forEach(message -> published.add(message.path("$ref").asText())));

        assertThat(described).isEqualTo(Messages.TYPES.keySet());
        assertThat(published)
                .hasSize(described.size() + OF_THE_CHASSIS.size())
                .allMatch(message -> document.at(message.substring(1)).isObject());
    }

    @Test
    void theCodeNamesTheSameTopics() {
        Set<String> addresses = new HashSet<>();
        document.path("channels")
                .forEach(channel -> addresses.add(channel.path("address").asText()));

        assertThat(addresses).contains(InternalTopics.THREATS, InternalTopics.DISRUPTIONS, InternalTopics.ORDERS);
    }

    @Test
    void everySchemaThatIsReleasedIsStillPublished() throws IOException {
        try (var released = Files.list(Path.of("schemas/released"))) {
            List<String> names =
                    released.map(file -> file.getFileName().toString()).toList();
            assertThat(names)
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(Path.of("schemas", name)).exists());
        }
    }

    private static Set<String> services(JsonNode names) {
        Set<String> services = new TreeSet<>();
        names.forEach(name -> services.add(name.asText()));
        return services;
    }

    private static Map<String, String> settings(JsonNode partitions, JsonNode config) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("partitions", partitions.asText());
        config.properties()
                .forEach(setting -> settings.put(
                        setting.getKey(),
                        setting.getValue().isArray()
                                ? setting.getValue().path(0).asText()
                                : setting.getValue().asText()));
        return settings;
    }
}
