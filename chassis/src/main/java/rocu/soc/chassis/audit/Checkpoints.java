package rocu.soc.chassis.audit;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/** The checkpoints of one service, read from their topic: a batch at a time, for there may be millions. */
public final class Checkpoints {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private final Map<String, Object> broker;
    private final String service;
    private final Map<TopicPartition, Long> positions = new HashMap<>();

    /**
     * Those of the service.
     *
     * @param broker how the broker is reached: {@code bootstrap.servers} and what else it asks for
     * @param service name of the application, for example {@code threat-service}
     */
    public Checkpoints(Map<String, Object> broker, String service) {
        this.broker = new HashMap<>(broker);
        this.broker.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.broker.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.broker.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.service = service;
    }

    /** What is done with one batch. */
    @FunctionalInterface
    interface Batch {
        void take(List<Checkpoint> checkpoints) throws SQLException;
    }

    /** Begins with the oldest again. */
    void rewind() {
        positions.clear();
    }

    /**
     * Hands on all that the topic held when it was asked, the oldest first; behind those that were handed on before.
     *
     * @param until reading of {@link System#nanoTime} at which it stops
     * @return whether it came to the end
     * @throws IllegalArgumentException if a record is not a checkpoint
     * @throws org.apache.kafka.common.KafkaException if the broker does not answer
     */
    boolean read(Batch batch, long until) throws SQLException {
        try (KafkaConsumer<byte @Nullable [], byte @Nullable []> topic =
                new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topic.partitionsFor(Checkpoint.TOPIC).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            topic.assign(partitions);
            topic.seekToBeginning(partitions);
            positions.forEach(topic::seek);
            Map<TopicPartition, Long> ends = topic.endOffsets(partitions);
            long heard = System.nanoTime();
            while (partitions.stream().anyMatch(one -> topic.position(one) < ends.getOrDefault(one, 0L))) {
                List<Checkpoint> read = new ArrayList<>();
                for (ConsumerRecord<byte @Nullable [], byte @Nullable []> published : topic.poll(POLL)) {
                    heard = System.nanoTime();
                    if (isOfService(published.key()) && published.value() != null) {
                        read.add(Checkpoint.read(published.value()));
                    }
                }
                batch.take(read);
                partitions.forEach(one -> positions.put(one, topic.position(one)));
                if (System.nanoTime() - until > 0) {
                    return false;
                }
                if (System.nanoTime() - heard > SILENCE.toNanos()) {
                    throw new TimeoutException("The broker gives no checkpoints");
                }
            }
            return true;
        }
    }

    private boolean isOfService(byte @Nullable [] key) {
        return key != null && service.equals(new String(key, StandardCharsets.UTF_8));
    }
}
