package rocu.soc.orders;

import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits until an assertion holds. The limit is there to end a test that fails, and says nothing of speed. */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Eventually() {}

    public static void holds(ThrowingCallable assertion) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                assertion.call();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() - end > 0) {
                    throw notYet;
                }
            } catch (Throwable failure) {
                throw new AssertionError(failure);
            }
            Thread.sleep(BETWEEN);
        }
    }
}
