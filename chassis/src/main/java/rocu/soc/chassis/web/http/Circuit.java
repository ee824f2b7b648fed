package rocu.soc.chassis.web.http;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * A circuit breaker: whether a service is tried at all. It opens after several requests in a row that the service did not
 * answer; whoever asks then is told at once instead of waiting. After each pause one request tries the service, and its first
 * answer closes the circuit.
 */
public final class Circuit {

    private static final Logger LOG = Logger.getLogger(Circuit.class);

    private final String service;
    private final int failuresInARow;
    private final Duration pause;
    private final LongSupplier nanoseconds;
    private int failures;
    private long nextTry;

    /**
     * A closed circuit.
     *
     * @param service its name in the log
     * @param failuresInARow after which it opens
     * @param pause between two tries while it is open
     * @param nanoseconds the clock
     */
    public Circuit(String service, int failuresInARow, Duration pause, LongSupplier nanoseconds) {
        this.service = service;
        this.failuresInARow = failuresInARow;
        this.pause = pause;
        this.nanoseconds = nanoseconds;
    }

    /** How long a request has to wait. Zero: it goes through; where the circuit is open, it is the one that tries the service. */
    public synchronized Duration toWait() {
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

    public synchronized boolean open() {
        return failures >= failuresInARow;
    }

    /** The service could not be reached, or was silent. */
    public synchronized void failed() {
        boolean before = open();
        failures = Math.min(failures + 1, failuresInARow);
        if (open()) {
            nextTry = nanoseconds.getAsLong() + pause.toNanos();
            if (!before) {
                LOG.warnf("%s did not answer %d times in a row: circuit open", service, failuresInARow);
            }
        }
    }

    /** The service answered, whatever it said. */
    public synchronized void answered() {
        if (open()) {
            LOG.infof("%s answers again: circuit closed", service);
        }
        failures = 0;
    }
}
