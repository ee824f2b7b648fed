package rocu.soc.localstack.kafka;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import rocu.soc.localstack.home.LauncherFailure;

/**
 * Copies of all topics of the contracts in a folder, one file each. Compacted topics tell what databases hold: when those are
 * restored, such a topic is made to hold the copy and nothing else. Other topics witness what databases cannot: a copy
 * serves only where the topic itself is lost.
 */
public record TopicCopies(Broker broker, Path folder) {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final int MEBIBYTE = 1 << 20;

    /** Copies what the topics hold by now, while they grow. */
    public void take() {
        try (KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer = consumer()) {
            Files.createDirectories(folder);
            for (Topic topic : Topic.declared()) {
                take(topic, consumer);
            }
        } catch (IOException | KafkaException cause) {
            throw new LauncherFailure("The topics cannot be copied: " + cause.getMessage(), cause);
        }
    }

    /** Makes the topics hold what belongs to a database that was restored from the same backup. */
    public void putBack() {
        try (KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer = consumer()) {
            for (Topic topic : Topic.declared()) {
                if (topic.isCompacted()) {
                    new Emptying(broker).empty(topic);
                    putBack(topic);
                } else if (ends(topic, consumer).values().stream().allMatch(end -> end == 0)) {
                    putBack(topic);
                }
            }
        } catch (IOException | KafkaException cause) {
            throw new LauncherFailure("The topics cannot be restored: " + cause.getMessage(), cause);
        }
    }

    /** What the topic of that name holds by now: its payloads as texts, in order where it has one partition. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer = consumer()) {
            for (Topic topic : Topic.declared()) {
                if (topic.name().equals(name)) {
                    read(topic, consumer, record -> {
                        if (record.value() != null) {
                            texts.add(new String(record.value(), StandardCharsets.UTF_8));
                        }
                    });
                }
            }
        } catch (IOException | KafkaException cause) {
            throw new LauncherFailure("The topic " + name + " cannot be read: " + cause.getMessage(), cause);
        }
        return texts;
    }

    private void take(Topic topic, KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer) throws IOException {
        try (RecordFile.Writer writer = new RecordFile.Writer(file(topic))) {
            read(topic, consumer, writer::add);
        }
    }

    /** Takes a record of a topic. */
    @FunctionalInterface
    private interface Taker {
        void take(ConsumerRecord<byte @Nullable [], byte @Nullable []> record) throws IOException;
    }

    private static void read(Topic topic, KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer, Taker taker)
            throws IOException {
        Map<TopicPartition, Long> ends = ends(topic, consumer);
        consumer.assign(ends.keySet());
        consumer.seekToBeginning(ends.keySet());
        long heard = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (ConsumerRecord<byte @Nullable [], byte @Nullable []> record : consumer.poll(POLL)) {
                heard = System.nanoTime();
                taker.take(record);
            }
            if (System.nanoTime() - heard > SILENCE.toNanos()) {
                throw new TimeoutException("Kafka gives no records of " + topic.name());
            }
        }
    }

    private void putBack(Topic topic) throws IOException {
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        try (KafkaProducer<byte @Nullable [], byte @Nullable []> producer = producer()) {
            RecordFile.read(file(topic), topic.name(), sent -> {
                Future<RecordMetadata> _ = producer.send(sent, (_, failure) -> {
                    if (failure != null) {
                        failed.set(failure);
                    }
                });
            });
            producer.flush();
        }
        Exception failure = failed.get();
        if (failure != null) {
            throw new KafkaException(topic.name() + ": " + failure.getMessage(), failure);
        }
    }

    private static Map<TopicPartition, Long> ends(
            Topic topic, KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        return consumer.endOffsets(partitions);
    }

    private Path file(Topic topic) {
        return folder.resolve(topic.name() + ".gz");
    }

    private KafkaConsumer<byte @Nullable [], byte @Nullable []> consumer() {
        return new KafkaConsumer<>(
                broker.asAdministrator(Map.of(
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false,
                        ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                        false,
                        ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
                        8 * MEBIBYTE)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    private KafkaProducer<byte @Nullable [], byte @Nullable []> producer() {
        return new KafkaProducer<>(
                broker.asAdministrator(Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.BUFFER_MEMORY_CONFIG,
                        8L * MEBIBYTE,
                        ProducerConfig.LINGER_MS_CONFIG,
                        5)),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }
}
