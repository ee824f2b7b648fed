package rocu.soc.localstack.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import rocu.soc.localstack.home.LauncherFailure;

/** Waits until a started process answers; a process that died, or takes too long, ends the wait with its last words. */
public final class Readiness {
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int LAST_LINES = 25;

    private Readiness() {}

    public static void await(ManagedProcess process, Duration limit, BooleanSupplier ready) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (process.living().isEmpty()) {
                throw new LauncherFailure(process.name() + " ended during its start:\n"
                        + process.log().ending(LAST_LINES));
            }
            if (System.nanoTime() > end) {
                throw new LauncherFailure(process.name() + " is not ready after " + limit.toSeconds() + " s:\n"
                        + process.log().ending(LAST_LINES));
            }
            pause();
        }
    }

    public static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while waiting", cause);
        }
    }
}
