package rocu.soc.chassis.messaging.consume;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A record that a consumer could not process, or that waits behind one of the same key. Its payload is not shown here.
 *
 * @param key id of the aggregate as the record named it; empty when it named none
 * @param attempts how often it was tried; 0 for one that waits behind another
 */
public record DeadLetter(
        UUID id, Instant at, String consumer, RecordPlace place, String key, String cause, int attempts) {

    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** The aggregate that it is about; empty if its key is no id. */
    public Optional<UUID> record() {
        return ID.matcher(key).matches() ? Optional.of(UUID.fromString(key)) : Optional.empty();
    }
}
