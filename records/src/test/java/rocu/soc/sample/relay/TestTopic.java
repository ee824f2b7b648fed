package rocu.soc.sample.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import rocu.soc.localstack.testing.Eventually;
import rocu.soc.localstack.testing.TestServers;

/** A topic of one test, written and read without any of the code under test. */
public record TestTopic(String name) {

    static TestTopic create(Map<String, String> config) throws Exception {
        String name = "test." + UUID.randomUUID();
        try (Admin admin = Admin.create(TestServers.broker().asAdministrator())) {
            admin.createTopics(List.of(new NewTopic(name, 12, (short) 1).configs(config)))
                    .all()
                    .get();
        }
        return new TestTopic(name);
    }

    /** Another key of the same partition, whose records the producer may send together with those of the first. */
    UUID peerOf(UUID key) {
        return Stream.generate(UUID::randomUUID)
                .filter(other -> partition(other) == partition(key))
                .findFirst()
                .orElseThrow();
    }

    private static int partition(UUID key) {
        return BuiltInPartitioner.partitionForKey(key.toString().getBytes(UTF_8), 12);
    }

    void allow(int bytes) throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, name);
        AlterConfigOp change = new AlterConfigOp(
                new ConfigEntry("max.message.bytes", Integer.toString(bytes)), AlterConfigOp.OpType.SET);
        try (Admin admin = Admin.create(TestServers.broker().asAdministrator())) {
            admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get();
        }
    }

    /** As if no offset of that group had ever been committed. */
    void forgetOffsets(String group) throws Exception {
        try (Admin admin = Admin.create(TestServers.broker().asAdministrator())) {
            Eventually.holds(() -> {
                try {
                    admin.deleteConsumerGroups(List.of(group)).all().get();
                } catch (ExecutionException stillThere) {
                    throw new AssertionError(stillThere);
                }
            });
        }
    }

    void send(UUID key, int sequence, @Nullable String payload) throws Exception {
        ProducerRecord<byte[], byte @Nullable []> sent = new ProducerRecord<>(
                name, key.toString().getBytes(UTF_8), payload == null ? null : payload.getBytes(UTF_8));
        sent.headers().add("sequence", Integer.toString(sequence).getBytes(UTF_8));
        try (KafkaProducer<byte[], byte @Nullable []> producer = new KafkaProducer<>(
                TestServers.broker().asAdministrator(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(sent).get();
        }
    }

    /** Everything that is in it, each partition in its order. */
    public List<ConsumerRecord<byte[], byte @Nullable []>> records() {
        try (KafkaConsumer<byte[], byte @Nullable []> consumer = new KafkaConsumer<>(
                TestServers.broker().asAdministrator(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(name).stream()
                    .map(partition -> new TopicPartition(name, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte @Nullable []>> records = new ArrayList<>();
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
            return records;
        }
    }

    /** The versions of each aggregate as they follow each other in the topic. */
    Map<UUID, List<Integer>> versions() {
        Map<UUID, List<Integer>> versions = new HashMap<>();
        for (ConsumerRecord<byte[], byte @Nullable []> one : records()) {
            versions.computeIfAbsent(UUID.fromString(new String(one.key(), UTF_8)), key -> new ArrayList<>())
                    .add(Integer.valueOf(header(one, "sequence")));
        }
        return versions;
    }

    /** The same, each version where it came first. */
    List<Integer> firstVersions(UUID key) {
        return versions().getOrDefault(key, List.of()).stream().distinct().toList();
    }

    public static String header(ConsumerRecord<?, ?> one, String name) {
        return new String(one.headers().lastHeader(name).value(), UTF_8);
    }
}
