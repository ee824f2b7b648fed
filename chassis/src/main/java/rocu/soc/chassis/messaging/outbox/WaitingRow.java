package rocu.soc.chassis.messaging.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.broker.RecordHeaders;

/** A row of the outbox that is to be published: its aggregate and version, and the record that it becomes. */
record WaitingRow(
        Place place,
        UUID aggregateId,
        int sequence,
        @Nullable String traceparent,
        ProducerRecord<byte[], byte @Nullable []> published) {

    /**
     * The primary key of a row.
     *
     * @param slot day in the rotation of partitions
     */
    record Place(short slot, UUID id) {}

    static WaitingRow of(
            short slot,
            UUID id,
            String topic,
            UUID aggregateId,
            int sequence,
            byte @Nullable [] payload,
            @Nullable String traceparent) {
        ProducerRecord<byte[], byte @Nullable []> published =
                new ProducerRecord<>(topic, aggregateId.toString().getBytes(UTF_8), payload);
        published.headers().add(RecordHeaders.ID, id.toString().getBytes(UTF_8));
        published
                .headers()
                .add(RecordHeaders.SEQUENCE, Integer.toString(sequence).getBytes(UTF_8));
        published.headers().add(RecordHeaders.CONTENT_TYPE, RecordHeaders.JSON.getBytes(UTF_8));
        return new WaitingRow(new Place(slot, id), aggregateId, sequence, traceparent, published);
    }

    /** The record, naming what its readers follow from. */
    ProducerRecord<byte[], byte @Nullable []> publishedAs(@Nullable String parent) {
        if (parent != null) {
            published
                    .headers()
                    .remove(RecordHeaders.TRACEPARENT)
                    .add(RecordHeaders.TRACEPARENT, parent.getBytes(UTF_8));
        }
        return published;
    }
}
