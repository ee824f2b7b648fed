package rocu.soc.localstack.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.Uuid;
import rocu.soc.localstack.home.Port;
import rocu.soc.localstack.home.Ports;

/**
 * The settings of a node that stands alone: every replicated thing has one copy, nobody waits for a second member, and
 * the session is short, since a killed broker comes back only when its old session has ended. It asks everybody who they are, and
 * whoever is given no right has none.
 */
record NodeSettings(Ports ports, Path data) {
    private static final String SUITE = "SUITE";

    static String newClusterId() {
        return Uuid.randomUuid().toString();
    }

    String text() {
        return settings().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    Path write(Path file) {
        try {
            return Files.writeString(file, text());
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** By their names; docker-compose.yml gives the same but for listeners and folders. */
    Map<String, String> settings() {
        String broker = SUITE + "://127.0.0.1:" + ports.of(Port.KAFKA);
        String controller = "127.0.0.1:" + ports.of(Port.KAFKA_CONTROLLER);
        Map<String, String> settings = new HashMap<>(NodeAccounts.settings());
        settings.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@" + controller),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listeners", broker + ",CONTROLLER://" + controller),
                Map.entry("advertised.listeners", broker),
                Map.entry("inter.broker.listener.name", SUITE),
                Map.entry("listener.security.protocol.map", SUITE + ":SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT"),
                Map.entry("log.dirs", data.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("broker.session.timeout.ms", "3000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "4"),
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "33554432"),
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "4")));
        return settings;
    }
}
