package rocu.soc.chassis.messaging.broker;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How this service talks to the broker: {@code kafka.*} of its configuration, who it is, and what order and durability ask
 * for.
 */
@Singleton
public class BrokerSettings {

    private static final int SECOND = 1_000;
    private static final int MEGABYTE = 1 << 20;

    private final Map<String, Object> configured;
    private final Admission admission = new Admission();

    public BrokerSettings(
            @Identifier("default-kafka-broker") Map<String, Object> configured,
            @ConfigProperty(name = "soc.kafka.user") Optional<String> user,
            @ConfigProperty(name = "soc.kafka.password") Optional<String> password) {
        this.configured = new HashMap<>(configured);
        this.configured.remove(ConsumerConfig.GROUP_ID_CONFIG);
        if (names(this.configured)) {
            new BrokerAccount(user, password).addTo(this.configured);
        }
    }

    /** Whether the broker takes this service for who it says it is; whoever uses the settings tells. */
    public Admission admission() {
        return admission;
    }

    /** Whether a broker is named at all; without one nothing is relayed and nothing consumed. */
    public boolean present() {
        return names(configured);
    }

    /**
     * For the relay: every record acknowledged by all replicas, written once, at once. An idempotent producer keeps the
     * order within a partition also while it tries again. Not compressed: a broker without the codec's library refuses every
     * record, and the records are small.
     */
    public Map<String, Object> ofProducer() {
        Map<String, Object> settings = common();
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, MEGABYTE / 16);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5 * SECOND);
        settings.putIfAbsent(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10 * SECOND);
        settings.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20 * SECOND);
        return settings;
    }

    /**
     * For one consumer group: from the beginning when it is new, offsets committed by hand, batches of bounded size. Of a process
     * that was killed the others take over after its session, and one that was killed while it waited for that after two.
     */
    public Map<String, Object> ofConsumer(String group) {
        Map<String, Object> settings = common();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 15 * SECOND);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 8 * MEGABYTE);
        settings.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, CooperativeStickyAssignor.class.getName());
        return settings;
    }

    /** For a reader without a group, which begins where it is told to. */
    public Map<String, Object> ofReader() {
        Map<String, Object> settings = common();
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return settings;
    }

    private static boolean names(Map<String, Object> configured) {
        Object bootstrap = configured.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG);
        return bootstrap != null && !bootstrap.toString().isBlank();
    }

    private Map<String, Object> common() {
        Map<String, Object> settings = new HashMap<>(configured);
        settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
        settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30 * SECOND);
        settings.put(CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG, false);
        return settings;
    }
}
