package rocu.soc.chassis.messaging.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.broker.Backoff;
import rocu.soc.chassis.messaging.broker.BrokerSettings;
import rocu.soc.chassis.web.trace.Traces;

/**
 * Publishes what commands left in the outbox: at once after their commit, in order per aggregate, at least once. Every
 * process of a service runs one; the one that holds the lock leads, the others stand by. It has a thread and a database
 * session of its own, so that it neither waits for requests nor they for it.
 */
public final class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final Duration TRY_TO_LEAD_EVERY = Duration.ofSeconds(1);
    private static final Duration TELL_AT_MOST_EVERY = Duration.ofMillis(20);
    private static final Duration ORDERLY_END = Duration.ofSeconds(3);

    private final DirectDatabase database;
    private final RelaySignal signal;
    private final Publisher publisher;
    private final Duration longestUnderWay;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "relay");
    private volatile boolean leading;
    private boolean anotherMayHaveLed;

    /**
     * A relay that is not started yet.
     *
     * @param signal of the writers of this process
     * @param longestUnderWay how long a record of a leader that lost its session may still be on the way to the broker
     */
    public Relay(
            DirectDatabase database,
            BrokerSettings broker,
            RelaySignal signal,
            Traces traces,
            Duration longestUnderWay) {
        this.database = database;
        this.signal = signal;
        this.publisher = new Publisher(broker, traces);
        this.longestUnderWay = longestUnderWay;
        thread.setDaemon(true);
    }

    public void start() {
        thread.start();
    }

    /** Whether this relay is the one that publishes. */
    public boolean leads() {
        return leading;
    }

    /** Ends within seconds; what was not acknowledged by then is published by the next leader. */
    public void stop() {
        stopping.countDown();
        signal.raise();
        try {
            if (thread.isAlive() && !thread.join(ORDERLY_END)) {
                publisher.close();
                thread.interrupt();
                thread.join(ORDERLY_END);
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        Backoff backoff = new Backoff();
        try {
            while (isRunning()) {
                attempt(backoff);
            }
        } catch (InterruptedException ending) {
            LOG.debug("The relay was interrupted at its end");
        } finally {
            publisher.close();
        }
    }

    private void attempt(Backoff backoff) throws InterruptedException {
        try (RelaySession session = RelaySession.open(database)) {
            if (comesToLead(session)) {
                backoff.reset();
                lead(session);
            }
        } catch (SQLException failure) {
            tryAgain(backoff, failure);
        } catch (RuntimeException | Error failure) {
            LOG.error("The relay failed and starts anew", failure);
            tryAgain(backoff, failure);
        } finally {
            leading = false;
        }
    }

    private void tryAgain(Backoff backoff, Throwable failure) throws InterruptedException {
        anotherMayHaveLed = true;
        Duration pause = backoff.next();
        LOG.warnf("The relay has no session: %s; next attempt in %d ms", failure.getMessage(), pause.toMillis());
        pause(pause);
    }

    /** Returns true when it has the lead, or false when it is to end. */
    private boolean comesToLead(RelaySession session) throws SQLException, InterruptedException {
        while (isRunning()) {
            if (session.tryToLead()) {
                return true;
            }
            anotherMayHaveLed = true;
            standBy(session);
        }
        return false;
    }

    private void standBy(RelaySession session) throws SQLException, InterruptedException {
        long end = System.nanoTime() + TRY_TO_LEAD_EVERY.toNanos();
        while (isRunning()) {
            Duration left = Duration.ofNanos(end - System.nanoTime());
            if (left.isNegative()) {
                return;
            }
            if (signal.await(left)) {
                session.tellLeader();
                pause(TELL_AT_MOST_EVERY);
            }
        }
    }

    private void lead(RelaySession session) throws SQLException, InterruptedException {
        @Nullable FailoverRepublish takeOver = anotherMayHaveLed ? new FailoverRepublish(longestUnderWay) : null;
        anotherMayHaveLed = false;
        leading = true;
        LOG.info("This process relays");
        new Leadership(session, publisher, signal, takeOver, stopping).run();
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }

    private void pause(Duration pause) throws InterruptedException {
        stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }
}
