package rocu.soc.chassis.messaging.consume;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.broker.RecordHeaders;

/** One version of another service's aggregate as its topic has it: the full state, or a tombstone after disposal. */
public final class InternalRecord {

    private final RecordPlace place;
    private final UUID key;
    private final int sequence;
    private final Map<String, String> headers;
    private final byte @Nullable [] payload;

    InternalRecord(RecordPlace place, UUID key, int sequence, Map<String, String> headers, byte @Nullable [] payload) {
        this.place = place;
        this.key = key;
        this.sequence = sequence;
        this.headers = headers;
        this.payload = payload;
    }

    public RecordPlace place() {
        return place;
    }

    /** Id of the aggregate. */
    public UUID key() {
        return key;
    }

    /** Version of the aggregate, from 1 on. */
    public int sequence() {
        return sequence;
    }

    /** W3C trace context of the command that led to it. */
    public Optional<String> traceparent() {
        return Optional.ofNullable(headers.get(RecordHeaders.TRACEPARENT));
    }

    public boolean isTombstone() {
        return payload == null;
    }

    /**
     * JSON in UTF-8; not copied.
     *
     * @throws Unprocessable for a tombstone, which has none
     */
    public byte[] payload() {
        if (payload == null) {
            throw new Unprocessable("a tombstone has no state");
        }
        return payload;
    }
}
