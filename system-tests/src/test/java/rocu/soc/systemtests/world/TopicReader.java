package rocu.soc.systemtests.world;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import rocu.soc.localstack.testing.TestSuite;

/** Reads an internal topic from its beginning, as no partner ever may. */
final class TopicReader {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TopicReader() {}

    /** The states of that record in their order, once they satisfy the condition; what there is after a long wait. */
    static List<JsonNode> statesOf(TestSuite suite, String topic, UUID record, Predicate<List<JsonNode>> enough) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                suite.broker().asAdministrator(Map.of("enable.auto.commit", "false")),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            List<JsonNode> found = new ArrayList<>();
            long end = System.nanoTime() + LIMIT.toNanos();
            while (!enough.test(found) && System.nanoTime() < end) {
                for (ConsumerRecord<String, byte[]> read : consumer.poll(Duration.ofMillis(200))) {
                    if (record.toString().equals(read.key())) {
                        found.add(MAPPER.readTree(read.value()));
                    }
                }
            }
            return found;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
