package rocu.soc.localstack.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rocu.soc.localstack.container.ComposeFile;

class ComposedPostgresTest {
    /** Where it listens is for the network of the containers to say. */
    private static final Set<String> LOCAL = Set.of("listen_addresses", "unix_socket_directories");

    @Test
    void theServerOfTheComposeFileHasTheSettingsOfTheLocalOne() {
        Map<String, String> expected = new TreeMap<>(Cluster.SETTINGS);
        expected.keySet().removeAll(LOCAL);

        Map<String, String> composed = ComposeFile.read().list("postgres", "command").stream()
                .filter(word -> word.contains("="))
                .map(word -> word.split("=", 2))
                .collect(Collectors.toMap(sides -> sides[0], sides -> sides[1]));

        assertThat(composed).isEqualTo(expected);
    }
}
