package rocu.soc.chassis.messaging.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What others are to learn of one version of an aggregate: its full state, or that it was disposed of. */
public final class OutboxRecord {

    /** Longest payload in bytes, 256 KiB. */
    public static final int LONGEST = 262_144;

    private final String topic;
    private final UUID aggregateId;
    private final int sequence;
    private final byte @Nullable [] payload;
    private final @Nullable String traceparent;

    private OutboxRecord(
            String topic, UUID aggregateId, int sequence, byte @Nullable [] payload, @Nullable String traceparent) {
        if (topic.isBlank() || sequence < 1) {
            throw new IllegalArgumentException("A record needs a topic, and a sequence from 1 on");
        }
        if (payload != null && payload.length > LONGEST) {
            throw new PayloadTooLong(aggregateId, sequence, payload.length);
        }
        this.topic = topic;
        this.aggregateId = aggregateId;
        this.sequence = sequence;
        this.payload = payload;
        this.traceparent = traceparent;
    }

    /**
     * The state of a version.
     *
     * @param sequence the version of the aggregate
     * @param payload JSON in UTF-8, at most {@link #LONGEST} bytes; not copied
     * @param traceparent W3C trace context of the command, or null
     * @throws PayloadTooLong if it is longer
     */
    public static OutboxRecord state(
            String topic, UUID aggregateId, int sequence, byte[] payload, @Nullable String traceparent) {
        return new OutboxRecord(topic, aggregateId, sequence, payload, traceparent);
    }

    /** Follows disposal: the topic forgets the aggregate, and so does every projection. */
    public static OutboxRecord tombstone(String topic, UUID aggregateId, int sequence, @Nullable String traceparent) {
        return new OutboxRecord(topic, aggregateId, sequence, null, traceparent);
    }

    public String topic() {
        return topic;
    }

    public UUID aggregateId() {
        return aggregateId;
    }

    public int sequence() {
        return sequence;
    }

    /** Null for a tombstone. */
    public byte @Nullable [] payload() {
        return payload;
    }

    public @Nullable String traceparent() {
        return traceparent;
    }
}
