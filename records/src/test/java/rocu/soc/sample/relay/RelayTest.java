package rocu.soc.sample.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rocu.soc.chassis.messaging.outbox.Outbox;
import rocu.soc.chassis.messaging.outbox.OutboxRecord;
import rocu.soc.chassis.messaging.outbox.PayloadTooLong;
import rocu.soc.chassis.messaging.outbox.Quarantine;
import rocu.soc.chassis.operations.OperatingState;
import rocu.soc.localstack.testing.Eventually;

/** What a transaction leaves in the outbox reaches the topic if and only if it commits, in order for each aggregate. */
@QuarkusTest
class RelayTest {

    @Inject
    Writing writing;

    @Inject
    Outbox outbox;

    @Inject
    OperatingState state;

    @Inject
    Quarantine quarantine;

    @Test
    void whatIsCommittedIsPublishedInOrderOfEachAggregateAndMarked() throws Exception {
        TestTopic topic = TestTopic.create(Map.of());
        List<UUID> aggregates = Stream.generate(UUID::randomUUID).limit(20).toList();

        for (int sequence = 1; sequence <= 10; sequence++) {
            for (UUID aggregate : aggregates) {
                writing.commit(topic, aggregate, sequence);
            }
        }

        Eventually.holds(() -> assertThat(unpublished(topic)).containsExactly("0"));
        for (UUID aggregate : aggregates) {
            assertThat(topic.firstVersions(aggregate))
                    .isEqualTo(IntStream.rangeClosed(1, 10).boxed().toList());
        }
    }

    @Test
    void aRecordSaysWhichVersionOfWhatAndInWhichTraceAndATombstoneHasNoPayload() throws Exception {
        TestTopic topic = TestTopic.create(Map.of());
        UUID aggregate = UUID.randomUUID();

        writing.commit(topic, aggregate, 1);
        writing.dispose(topic, aggregate, 2);

        Eventually.holds(() -> assertThat(topic.firstVersions(aggregate)).containsExactly(1, 2));
        List<ConsumerRecord<byte[], byte @Nullable []>> records = topic.records();
        assertThat(records.getFirst().value()).asString().isEqualTo("{\"value\": \"1\"}");
        assertThat(TestTopic.header(records.getFirst(), "traceparent")).isEqualTo(Writing.TRACE);
        assertThat(TestTopic.header(records.getFirst(), "content-type")).isEqualTo("application/json");
        assertThat(UUID.fromString(TestTopic.header(records.getFirst(), "id")).version())
                .isEqualTo(7);
        assertThat(records.getLast().value()).isNull();
    }

    @Test
    void whatIsRolledBackIsNeverPublished() throws Exception {
        TestTopic topic = TestTopic.create(Map.of());
        UUID failed = UUID.randomUUID();
        UUID later = UUID.randomUUID();

        assertThatThrownBy(() -> writing.fail(topic, failed)).hasMessage("the command fails after all");
        writing.commit(topic, later, 1);

        Eventually.holds(() -> assertThat(topic.firstVersions(later)).containsExactly(1));
        assertThat(topic.versions()).doesNotContainKey(failed);
    }

    @Test
    void aRecordOutsideATransactionOrBeyondTheLimitIsRefusedToItsWriter() {
        UUID aggregate = UUID.randomUUID();

        assertThatThrownBy(() -> outbox.add(OutboxRecord.state("test", aggregate, 1, new byte[1], null)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> OutboxRecord.state("test", aggregate, 1, new byte[262_145], null))
                .isInstanceOf(PayloadTooLong.class)
                .hasMessageContaining("262145 bytes");
    }

    @Test
    void aRefusedRecordHoldsBackItsOwnAggregateAndNoOther() throws Exception {
        TestTopic topic = TestTopic.create(Map.of("max.message.bytes", "2000"));
        UUID tooLong = UUID.randomUUID();
        UUID other = topic.peerOf(tooLong);

        QuarkusTransaction.requiringNew().call(() -> {
            writing.commit(topic, tooLong, 1);
            writing.commit(topic, tooLong, 2, new byte[10_000]);
            writing.commit(topic, tooLong, 3);
            writing.commit(topic, other, 1);
            writing.commit(topic, other, 2);
            return true;
        });
        writing.commit(topic, tooLong, 4);
        writing.commit(topic, other, 3);

        Eventually.holds(() -> assertThat(topic.firstVersions(other)).containsExactly(1, 2, 3));
        Eventually.holds(
                () -> assertThat(Behind.ask("SELECT cause FROM outbox_quarantine WHERE aggregate_id = ?", tooLong))
                        .singleElement()
                        .asString()
                        .startsWith("RecordTooLargeException"));
        writing.commit(topic, tooLong, 5);
        writing.commit(topic, other, 4);
        Eventually.holds(() -> assertThat(topic.firstVersions(other)).containsExactly(1, 2, 3, 4));
        assertThat(topic.firstVersions(tooLong)).containsExactly(1);
        assertThat(state.sample().outboxQuarantined()).isPositive();

        topic.allow(1_000_000);
        Eventually.holds(() -> {
            quarantine.release(tooLong);
            assertThat(topic.firstVersions(tooLong)).containsExactly(1, 2, 3, 4, 5);
        });
        assertThat(state.sample().outboxQuarantined()).isZero();
    }

    /** A backlog larger than what a claim takes at once. */
    @Test
    void aLongBacklogOfLongRecordsIsPublishedWhole() throws Exception {
        TestTopic topic = TestTopic.create(Map.of());
        UUID aggregate = UUID.randomUUID();
        byte[] payload = new byte[OutboxRecord.LONGEST];

        for (int sequence = 1; sequence <= 80; sequence++) {
            writing.commit(topic, aggregate, sequence, payload);
        }

        Eventually.holds(() -> assertThat(unpublished(topic)).containsExactly("0"));
        assertThat(topic.firstVersions(aggregate)).hasSize(80).isSorted();
        Eventually.holds(() -> assertThat(state.sample().outboxAge()).isZero());
    }

    private static List<String> unpublished(TestTopic topic) throws Exception {
        return Behind.ask("SELECT count(*) FROM outbox WHERE topic = ? AND published_at IS NULL", topic.name());
    }
}
