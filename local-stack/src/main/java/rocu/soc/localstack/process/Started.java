package rocu.soc.localstack.process;

import java.time.Duration;
import java.time.Instant;

/** Whether a process is the one that was started at an instant, and not a later one that got the same id. */
public final class Started {
    private Started() {}

    public static boolean at(ProcessHandle process, Instant instant, Duration tolerance) {
        return process.isAlive()
                && process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, instant).abs().compareTo(tolerance) <= 0)
                        .orElse(true);
    }
}
