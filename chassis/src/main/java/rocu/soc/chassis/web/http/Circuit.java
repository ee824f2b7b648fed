package rocu.soc.gateway.routing;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Whether a service is tried at all. After several requests in a row that it did not answer it is left alone, and whoever
 * asks for it is told at once instead of waiting; one request after each pause tries it, and its first answer lets all in.
 */
final class Circuit {

    private static final Logger LOG = Logger.getLogger(Circuit.class);

    private final String service;
    private final int failuresInARow;
    private final Duration pause;
    private final LongSupplier nanoseconds;
    private int failures;
    private long nextTry;

    /**
     * Every request goes through.
     *
     * @param failuresInARow after which the service is left alone
     * @param pause between two tries of a service that is left alone
     */
    Circuit(String service, int failuresInARow, Duration pause, LongSupplier nanoseconds) {
        this.service = service;
        this.failuresInARow = failuresInARow;
        this.pause = pause;
        this.nanoseconds = nanoseconds;
    }

    /** How long a request has to wait. Zero: it goes through; where the service is left alone, it is the one that tries it. */
    synchronized Duration toWait() {
        if (!open()) {
            return Duration.ZERO;
        }
        long left = nextTry - nanoseconds.getAsLong();
        if (left > 0) {
            return Duration.ofNanos(left);
        }
        nextTry = nanoseconds.getAsLong() + pause.toNanos();
        return Duration.ZERO;
    }

    /** Whether the service is left alone. */
    synchronized boolean open() {
        return failures >= failuresInARow;
    }

    /** The service could not be reached, or was silent. */
    synchronized void failed() {
        boolean before = open();
        failures = Math.min(failures + 1, failuresInARow);
        if (open()) {
            nextTry = nanoseconds.getAsLong() + pause.toNanos();
            if (!before) {
                LOG.warnf("%s did not answer %d times in a row and is left alone", service, failuresInARow);
            }
        }
    }

    /** The service answered, whatever it said. */
    synchronized void answered() {
        if (open()) {
            LOG.infof("%s answers again", service);
        }
        failures = 0;
    }
}
