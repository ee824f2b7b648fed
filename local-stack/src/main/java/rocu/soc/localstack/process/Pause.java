package rocu.soc.localstack.process;

import java.time.Duration;
import rocu.soc.localstack.home.LauncherFailure;

/** The time between two questions to a server. */
public final class Pause {
    private static final Duration BRIEF = Duration.ofMillis(50);

    private Pause() {}

    public static void briefly() {
        of(BRIEF);
    }

    public static void of(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
            throw new LauncherFailure("Interrupted while waiting", cause);
        }
    }
}
