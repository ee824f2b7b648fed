package rocu.soc.localstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.container.ComposeFile;
import rocu.soc.localstack.home.Ports;

class ComposedKafkaTest {
    /** Where it listens and stores is for the network of the containers and its image to say. */
    private static final Set<String> LOCAL = Set.of(
            "KAFKA_LISTENERS",
            "KAFKA_ADVERTISED_LISTENERS",
            "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP",
            "KAFKA_CONTROLLER_QUORUM_VOTERS",
            "KAFKA_LOG_DIRS");

    @Test
    void theNodeOfTheComposeFileHasTheSettingsOfTheLocalOne() {
        Map<String, Object> expected = new TreeMap<>();
        new NodeSettings(Ports.free(), Path.of("data"))
                .settings()
                .forEach((name, value) ->
                        expected.put("KAFKA_" + name.toUpperCase(Locale.ROOT).replace('.', '_'), value));

        Map<String, Object> composed = ComposeFile.read().environment("kafka");

        assertThat(composed).containsKeys(expected.keySet().toArray(String[]::new));
        expected.keySet().removeAll(LOCAL);
        assertThat(composed).containsAllEntriesOf(expected);
    }
}
