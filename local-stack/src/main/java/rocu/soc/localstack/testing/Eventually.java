package rocu.soc.localstack.testing;

import java.time.Duration;

/** Waits until an assertion holds. The limit is there to end a test that fails, and says nothing of speed. */
public final class Eventually {

    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final Duration BETWEEN = Duration.ofMillis(50);

    private Eventually() {}

    /** What is to hold; an {@link AssertionError} says that it does not yet. */
    @FunctionalInterface
    public interface Assertion {

        /**
         * Asserts it once.
         *
         * @throws Exception what no waiting mends
         */
        void check() throws Exception;
    }

    /**
     * Returns as soon as the assertion holds.
     *
     * @throws AssertionError the last one, where it does not hold within a minute
     * @throws Exception what the assertion threw else, at once
     */
    public static void holds(Assertion assertion) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                assertion.check();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() - end > 0) {
                    throw notYet;
                }
            }
            Thread.sleep(BETWEEN);
        }
    }
}
