package rocu.soc.localstack.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import rocu.soc.localstack.home.LauncherFailure;

/** Makes a broker hold the topics of the contracts, and know the services that write and read them. */
public record Topics(Broker broker) {
    private static final short ONE_COPY = 1;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** Creates what is missing and alters settings and rights that differ; returns how many topics were created. */
    public int ensure() {
        return ensure(Topic.declared());
    }

    int ensure(List<Topic> declared) {
        int limit = Math.toIntExact(LIMIT.toMillis());
        Map<String, Object> settings = broker.asAdministrator(Map.of(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                limit / 2,
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                limit));
        try (Admin admin = Admin.create(settings)) {
            Set<String> present = admin.listTopics().names().get();
            List<Topic> missing = declared.stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .toList();
            admin.createTopics(missing.stream().map(Topics::create).toList())
                    .all()
                    .get();
            List<Topic> standing = declared.stream()
                    .filter(topic -> present.contains(topic.name()))
                    .toList();
            refuseOtherPartitions(admin, standing);
            alter(admin, standing);
            new Accounts(broker).ensure(admin, Rights.of(declared));
            return missing.size();
        } catch (ExecutionException cause) {
            throw new LauncherFailure(
                    "Kafka refused the topics of the contracts, or those who may use them: " + cause.getMessage(),
                    cause);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while creating topics", cause);
        }
    }

    private static NewTopic create(Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), ONE_COPY).configs(topic.config());
    }

    private static void refuseOtherPartitions(Admin admin, List<Topic> standing)
            throws ExecutionException, InterruptedException {
        Map<String, TopicDescription> descriptions = admin.describeTopics(
                        standing.stream().map(Topic::name).toList())
                .allTopicNames()
                .get();
        for (Topic topic : standing) {
            TopicDescription description = descriptions.get(topic.name());
            int actual = description == null ? 0 : description.partitions().size();
            if (actual != topic.partitions()) {
                throw new LauncherFailure("The topic " + topic.name() + " has " + actual
                        + " partitions, and the contracts"
                        + " say " + topic.partitions() + ". Partitions are for ever: correct contracts/topics.json,"
                        + " or start afresh with ./soc reset.");
            }
        }
    }

    private static void alter(Admin admin, List<Topic> standing) throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
        for (Topic topic : standing) {
            changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic.name()),
                    topic.config().entrySet().stream()
                            .map(entry -> new AlterConfigOp(
                                    new ConfigEntry(entry.getKey(), entry.getValue()), AlterConfigOp.OpType.SET))
                            .toList());
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }
}
