package rocu.soc.chassis.consume;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that a consumer could not process, or that waits behind one of the same key. Its payload is not told here.
 *
 * @param key id of the aggregate as the record named it; empty when it named none
 * @param attempts how often it was tried; 0 for one that waits behind another
 */
public record DeadLetter(
        UUID id, Instant at, String consumer, RecordPlace place, String key, String cause, int attempts) {}
