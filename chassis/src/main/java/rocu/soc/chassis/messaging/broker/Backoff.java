package rocu.soc.chassis.messaging.broker;

import java.time.Duration;

/** The pauses between attempts that fail: doubled each time up to the longest, short again after a success. */
public final class Backoff {

    private static final Duration SHORTEST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private Duration next = SHORTEST;

    /** How long to wait before the attempt that follows. */
    public Duration next() {
        Duration pause = next;
        Duration doubled = pause.multipliedBy(2);
        next = doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
        return pause;
    }

    /** After a success. */
    public void reset() {
        next = SHORTEST;
    }
}
