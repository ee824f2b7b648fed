package rocu.soc.localstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
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
                .forEach((name, value) -> expected.put(NodeAccounts.variable(name), value));

        Map<String, Object> composed = ComposeFile.read().environment("kafka");

        assertThat(composed).containsKeys(expected.keySet().toArray(String[]::new));
        expected.keySet().removeAll(LOCAL);
        assertThat(composed).containsAllEntriesOf(expected);
    }

    @Test
    void noListenerOfTheComposeFileIsOpenToWhoeverDoesNotSayWhoTheyAre() {
        Map<String, Object> composed = ComposeFile.read().environment("kafka");

        List<String> listeners = Stream.of(text(composed, "KAFKA_LISTENERS").split(","))
                .map(listener -> listener.substring(0, listener.indexOf(':')) + ":SASL_PLAINTEXT")
                .toList();
        assertThat(text(composed, "KAFKA_LISTENER_SECURITY_PROTOCOL_MAP").split(","))
                .containsExactlyInAnyOrderElementsOf(listeners);
    }

    @Test
    void theNodeOfTheComposeFileReadsItsAccountsFromAFileThatItAloneIsGiven() {
        ComposeFile compose = ComposeFile.read();

        assertThat(compose.environment("kafka"))
                .containsEntry("KAFKA_OPTS", "-Djava.security.auth.login.config=/settings/" + NodeAccounts.LOGIN_FILE);
        for (String service : compose.services()) {
            assertThat(compose.list(service, "volumes").stream()
                            .anyMatch(volume -> volume.startsWith("kafka-settings:")))
                    .as(service)
                    .isEqualTo(Set.of("kafka", "settings").contains(service));
        }
    }

    private static String text(Map<String, Object> composed, String name) {
        return Objects.requireNonNull(composed.get(name), name).toString();
    }
}
