package rocu.soc.chassis.messaging.consume;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.broker.RecordHeaders;

/** A record as it came, before anybody has judged it. */
final class ReceivedRecord {

    private final RecordPlace place;
    private final String key;
    private final Map<String, String> headers;
    private final byte @Nullable [] payload;

    ReceivedRecord(RecordPlace place, String key, Map<String, String> headers, byte @Nullable [] payload) {
        this.place = place;
        this.key = key;
        this.headers = Map.copyOf(headers);
        this.payload = payload;
    }

    static ReceivedRecord of(ConsumerRecord<byte @Nullable [], byte @Nullable []> polled) {
        Map<String, String> headers = new HashMap<>();
        for (Header header : polled.headers()) {
            headers.put(storable(header.key()), text(header.value()));
        }
        return new ReceivedRecord(
                new RecordPlace(polled.topic(), polled.partition(), polled.offset()),
                text(polled.key()),
                headers,
                polled.value());
    }

    RecordPlace place() {
        return place;
    }

    /** Empty when it had none. */
    String key() {
        return key;
    }

    Map<String, String> headers() {
        return headers;
    }

    byte @Nullable [] payload() {
        return payload;
    }

    /**
     * What a consumer is given.
     *
     * @throws Unprocessable if key or sequence are not what a relay writes
     */
    InternalRecord read() {
        return new InternalRecord(place, aggregate(), sequence(), headers, payload);
    }

    private UUID aggregate() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException notAnId) {
            throw new Unprocessable("the key is not the id of an aggregate");
        }
    }

    private int sequence() {
        try {
            int sequence = Integer.parseInt(headers.getOrDefault(RecordHeaders.SEQUENCE, ""));
            if (sequence > 0) {
                return sequence;
            }
        } catch (NumberFormatException notANumber) {
            // told below, together with a number out of range
        }
        throw new Unprocessable("the header " + RecordHeaders.SEQUENCE + " is not a version");
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : storable(new String(bytes, UTF_8));
    }

    /** PostgreSQL stores no NUL in text. */
    private static String storable(String text) {
        return text.replace('\0', '\uFFFD');
    }
}
