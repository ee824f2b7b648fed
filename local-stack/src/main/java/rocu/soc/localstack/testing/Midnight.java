package rocu.soc.localstack.testing;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * For tests of what depends on the day: the test and the service have to mean the same one from the first request to the
 * last.
 */
public final class Midnight {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Longer than a test of this kind takes. */
    private static final Duration NEAR = Duration.ofMinutes(2);

    private Midnight() {}

    /** Returns at once, but for the last minutes of a day: then when the next day has begun. */
    public static void awaitIfNear() throws InterruptedException {
        for (Duration left = toWait(ZonedDateTime.now(LONDON));
                left.isPositive();
                left = toWait(ZonedDateTime.now(LONDON))) {
            Thread.sleep(left);
        }
    }

    /** How long to wait at that moment; not at all if midnight is far. */
    static Duration toWait(ZonedDateTime now) {
        ZonedDateTime next = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
        Duration left = Duration.between(now, next);
        return left.compareTo(NEAR) <= 0 ? left : Duration.ZERO;
    }
}
