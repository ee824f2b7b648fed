package rocu.soc.localstack.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.PolicyViolationException;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.process.Pause;

/**
 * Takes all records out of a compacted topic. The topic stays and counts on: who has read it to its end reads what comes next,
 * and no place in it is ever given twice.
 */
record Emptying(Broker broker) {
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final long TO_THE_END = -1;

    void empty(Topic topic) {
        try (Admin admin = Admin.create(broker.asAdministrator())) {
            policy(admin, topic, TopicConfig.CLEANUP_POLICY_COMPACT + "," + TopicConfig.CLEANUP_POLICY_DELETE);
            delete(admin, topic);
            policy(admin, topic, TopicConfig.CLEANUP_POLICY_COMPACT);
        } catch (ExecutionException cause) {
            throw new LauncherFailure("Kafka does not empty " + topic.name() + ": " + cause.getMessage(), cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while emptying " + topic.name(), cause);
        }
    }

    /** The broker takes a moment to learn that records of the topic may be deleted. */
    private static void delete(Admin admin, Topic topic) throws ExecutionException, InterruptedException {
        Map<TopicPartition, RecordsToDelete> all = IntStream.range(0, topic.partitions())
                .boxed()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic.name(), partition),
                        _ -> RecordsToDelete.beforeOffset(TO_THE_END)));
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                admin.deleteRecords(all).all().get();
                return;
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof PolicyViolationException) || System.nanoTime() - end > 0) {
                    throw failure;
                }
                Pause.briefly();
            }
        }
    }

    private static void policy(Admin admin, Topic topic, String policy)
            throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
        AlterConfigOp set =
                new AlterConfigOp(new ConfigEntry(TopicConfig.CLEANUP_POLICY_CONFIG, policy), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(resource, List.of(set))).all().get();
    }
}
