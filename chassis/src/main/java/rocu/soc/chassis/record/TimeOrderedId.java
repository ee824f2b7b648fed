package rocu.soc.chassis.record;

import java.security.SecureRandom;
import java.util.UUID;

/** New ids that sort by the time at which they were made: UUIDv7 (RFC 9562, 5.7). */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    public static UUID create() {
        long milliseconds = System.currentTimeMillis();
        long first = (milliseconds << 16) | 0x7000 | RANDOM.nextInt(0x1000);
        long second = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(first, second);
    }
}
