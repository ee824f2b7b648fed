package rocu.soc.chassis.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

/**
 * What a service published of its chain where its database cannot reach: at that instant, that link had that hash.
 *
 * @param service name of the application, for example {@code threat-service}
 * @param seq number of the link, from 1 on
 * @param hash 64 hexadecimal digits
 */
public record Checkpoint(String service, long seq, String hash, Instant at) {

    /** The topic of all checkpoints of all services, kept without limit. */
    public static final String TOPIC = "soc.audit.checkpoints";

    private static final JsonMapper JSON = new JsonMapper();

    public Checkpoint {
        if (service.isBlank() || seq < 1 || !hash.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("A checkpoint names a service, a link from 1 on and its SHA-256");
        }
    }

    /** The key of its record. */
    byte[] key() {
        return service.getBytes(StandardCharsets.UTF_8);
    }

    byte[] payload() {
        return """
                {"service": "%s", "seq": %d, "hash": "%s", "at": "%s"}""".formatted(service, seq, hash, at).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads what {@link #payload} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    static Checkpoint read(byte[] payload) {
        try {
            JsonNode published = JSON.readTree(new String(payload, StandardCharsets.UTF_8));
            return new Checkpoint(
                    published.path("service").asText(),
                    published.path("seq").asLong(),
                    published.path("hash").asText().toLowerCase(Locale.ROOT),
                    Instant.parse(published.path("at").asText()));
        } catch (JsonProcessingException | DateTimeException e) {
            throw new IllegalArgumentException("A record of " + TOPIC + " is not a checkpoint", e);
        }
    }
}
