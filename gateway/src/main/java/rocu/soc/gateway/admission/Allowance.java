package rocu.soc.gateway.admission;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/**
 * How often may be asked.
 *
 * @param rate requests a second in the long run
 * @param burst most that are saved up, and so may come at once
 */
record Allowance(int rate, int burst) {

    /** After which an unused allowance is whole again, whatever was asked; what is known of a client may be forgotten then. */
    static final Duration LONGEST_WINDOW = Duration.ofMinutes(10);

    Allowance {
        if (rate < 1 || burst < 1 || (long) burst > rate * LONGEST_WINDOW.toSeconds()) {
            throw new IllegalArgumentException("A limit of " + rate + " a second with a burst of " + burst
                    + " cannot be kept: soc.gateway.limit needs a rate of 1 or more, and a burst of 1 or more that is saved up"
                    + " again within " + LONGEST_WINDOW.toSeconds() + " s.");
        }
    }

    static Allowance of(LimitSettings.Frequency frequency) {
        return new Allowance(frequency.rate(), frequency.burst());
    }

    Bucket unused(TimeMeter clock) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .withCustomTimePrecision(clock)
                .build();
    }

    /** Seconds in which the whole burst is saved up again, rounded up. */
    long window() {
        return Math.ceilDiv(burst, (long) rate);
    }
}
