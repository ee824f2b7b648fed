package rocu.soc.localstack.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Somebody who asks something of a broker, and gives up soon; what the broker refuses is thrown. */
record BrokerClient(Map<String, Object> settings) {
    private static final int PATIENCE = 3_000;

    static BrokerClient with(Map<String, Object> settings) {
        Map<String, Object> impatient = new HashMap<>(settings);
        impatient.put("max.block.ms", PATIENCE);
        impatient.put("delivery.timeout.ms", PATIENCE);
        impatient.put("request.timeout.ms", PATIENCE - 1_000);
        impatient.put("default.api.timeout.ms", PATIENCE);
        impatient.put("linger.ms", 0);
        return new BrokerClient(impatient);
    }

    void write(String topic) throws Throwable {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "key", "value")).get();
        } catch (ExecutionException refusal) {
            throw cause(refusal);
        }
    }

    /** The first record of the topic's first partition, or none within some seconds. */
    List<String> read(String topic) {
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            TopicPartition first = new TopicPartition(topic, 0);
            consumer.assign(List.of(first));
            consumer.seekToBeginning(List.of(first));
            consumer.endOffsets(List.of(first));
            return consumer.poll(Duration.ofMillis(200)).records(first).stream()
                    .map(record -> record.value())
                    .toList();
        }
    }

    void join(String group, String topic) {
        Map<String, Object> member = new HashMap<>(settings);
        member.put("group.id", group);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(member, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            while (consumer.assignment().isEmpty()) {
                consumer.poll(Duration.ofMillis(200));
            }
        }
    }

    void ask(Question question) throws Throwable {
        try (Admin admin = Admin.create(settings)) {
            question.of(admin).get();
        } catch (ExecutionException refusal) {
            throw cause(refusal);
        }
    }

    /** What an administrator asks. */
    @FunctionalInterface
    interface Question {
        KafkaFuture<?> of(Admin admin);
    }

    private static Throwable cause(ExecutionException refusal) {
        return refusal.getCause() == null ? refusal : refusal.getCause();
    }
}
