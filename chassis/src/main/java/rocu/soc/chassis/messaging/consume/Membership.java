package rocu.soc.chassis.messaging.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** A place in a consumer group: the partitions that it gives, and how far each was worked in. Of one thread only. */
final class Membership implements ConsumerRebalanceListener, AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Membership.class);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration COMMIT = Duration.ofSeconds(3);
    private static final Duration END = Duration.ofSeconds(2);

    private final Consumer<byte @Nullable [], byte @Nullable []> kafka;
    private final Map<TopicPartition, OffsetAndMetadata> toCommit = new HashMap<>();

    Membership(Map<String, Object> settings, String topic) {
        kafka = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        kafka.subscribe(List.of(topic), this);
    }

    ConsumerRecords<byte @Nullable [], byte @Nullable []> poll(Duration atMost) {
        return kafka.poll(atMost);
    }

    boolean owns(RecordPlace place) {
        return kafka.assignment().contains(partition(place));
    }

    void done(RecordPlace place) {
        toCommit.put(partition(place), new OffsetAndMetadata(place.offset() + 1));
    }

    /** A failure is no harm: what is not committed comes again. */
    void commit() {
        toCommit.keySet().retainAll(kafka.assignment());
        if (toCommit.isEmpty()) {
            return;
        }
        try {
            kafka.commitSync(Map.copyOf(toCommit), COMMIT);
            toCommit.clear();
        } catch (RetriableException | CommitFailedException failure) {
            LOG.warnf("Offsets are not committed now: %s", failure.getMessage());
        }
    }

    /** Waits without reading on, and without losing the place in the group. */
    void pause(Duration pause, CountDownLatch stopping) {
        long end = System.nanoTime() + pause.toNanos();
        do {
            kafka.pause(kafka.assignment());
            rewind(kafka.poll(SHORT));
        } while (System.nanoTime() - end < 0 && stopping.getCount() > 0);
        kafka.resume(kafka.paused());
    }

    /**
     * How far it has come in each of its partitions, and how many records each holds beyond that. One of which the broker has
     * not said yet where it goes on, or where it ends, is left out.
     */
    List<PartitionState> partitions() {
        List<PartitionState> known = new ArrayList<>();
        for (TopicPartition one : kafka.assignment()) {
            try {
                long position = kafka.position(one, Duration.ZERO);
                kafka.currentLag(one).ifPresent(lag -> known.add(new PartitionState(one.partition(), position, lag)));
            } catch (TimeoutException notYet) {
                LOG.debugf("The position in %s is not known yet", one);
            }
        }
        known.sort(Comparator.comparingInt(PartitionState::partition));
        return known;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        commit();
        toCommit.keySet().removeAll(partitions);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

    @Override
    public void onPartitionsLost(Collection<TopicPartition> partitions) {
        toCommit.keySet().removeAll(partitions);
    }

    @Override
    public void close() {
        try {
            commit();
        } finally {
            kafka.close(CloseOptions.timeout(END));
        }
    }

    /** A partition that was assigned during a pause may have given records before it was paused: they are read again. */
    private void rewind(ConsumerRecords<byte @Nullable [], byte @Nullable []> tooEarly) {
        for (TopicPartition partition : tooEarly.partitions()) {
            OptionalLong first = tooEarly.records(partition).stream()
                    .mapToLong(early -> early.offset())
                    .min();
            first.ifPresent(offset -> kafka.seek(partition, offset));
        }
    }

    private static TopicPartition partition(RecordPlace place) {
        return new TopicPartition(place.topic(), place.partition());
    }
}
