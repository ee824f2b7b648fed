package rocu.soc.localstack.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import rocu.soc.localstack.home.LauncherFailure;

/**
 * How a server shows that it is ready, and how long it is waited for: as long as it gets on, which is that it writes to its
 * log or uses the processor. A slow machine, or a server that recovers what a crash left, is no failure.
 *
 * @param silence how long it may neither write a line nor use a tenth of a core
 * @param limit   the longest time in all
 */
public record Readiness(BooleanSupplier check, Duration silence, Duration limit) {
    private static final Duration SILENCE = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofMinutes(15);
    private static final Duration UNTIL_TOLD = Duration.ofSeconds(20);
    private static final int LAST_LINES = 25;

    public Readiness(BooleanSupplier check) {
        this(check, LIMIT);
    }

    public Readiness(BooleanSupplier check, Duration limit) {
        this(check, SILENCE, limit);
    }

    /** Waits, and tells what for; returns false where the process ended instead. */
    boolean await(ManagedProcess process, Progress progress) {
        long began = System.nanoTime();
        long told = began;
        Activity activity = Activity.of(process, began);
        while (process.living().isPresent()) {
            if (check.getAsBoolean()) {
                return true;
            }
            long now = System.nanoTime();
            activity = activity.at(process, now);
            refuseEndless(process, Duration.ofNanos(now - began), Duration.ofNanos(now - activity.since()));
            if (now - told > UNTIL_TOLD.toNanos()) {
                told = now;
                long seconds = Duration.ofNanos(now - began).toSeconds();
                progress.publish("Waiting for " + process.name() + ", " + seconds + " s so far; its log says: "
                        + process.log().lastLine());
            }
            Pause.briefly();
        }
        return false;
    }

    private void refuseEndless(ManagedProcess process, Duration waited, Duration silent) {
        if (silent.compareTo(silence) > 0 || waited.compareTo(limit) > 0) {
            throw new LauncherFailure(
                    process.name() + " is not ready after " + waited.toSeconds() + " s, and has done nothing for "
                            + silent.toSeconds() + " s:\n" + process.log().ending(LAST_LINES));
        }
    }

    /** What was seen of a process that starts, and since when it has not moved: by {@link System#nanoTime}. */
    private record Activity(long logged, Duration processor, long since) {

        static Activity of(ManagedProcess process, long now) {
            return new Activity(process.log().size(), process.processorTime(), now);
        }

        Activity at(ManagedProcess process, long now) {
            Activity present = of(process, now);
            Duration tenth = Duration.ofNanos(now - since).dividedBy(10);
            boolean worked = present.processor.minus(processor).compareTo(tenth) > 0;
            boolean aWhile = now - since > Duration.ofSeconds(1).toNanos();
            return present.logged != logged || (aWhile && worked) ? present : this;
        }
    }
}
