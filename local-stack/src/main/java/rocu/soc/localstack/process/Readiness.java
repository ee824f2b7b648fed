package rocu.soc.localstack.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import rocu.soc.localstack.home.LauncherFailure;

/** How a server shows that it is ready, and how long it may take. */
public record Readiness(Duration limit, BooleanSupplier check) {
    private static final int LAST_LINES = 25;

    /** Waits; returns false where the process ended instead. */
    boolean await(ManagedProcess process) {
        long end = System.nanoTime() + limit.toNanos();
        while (process.living().isPresent()) {
            if (check.getAsBoolean()) {
                return true;
            }
            if (System.nanoTime() > end) {
                throw new LauncherFailure(process.name() + " is not ready after " + limit.toSeconds() + " s:\n"
                        + process.log().ending(LAST_LINES));
            }
            Pause.briefly();
        }
        return false;
    }
}
