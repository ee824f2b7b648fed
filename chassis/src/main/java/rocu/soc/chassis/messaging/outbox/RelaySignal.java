package rocu.soc.chassis.messaging.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the relay of this process when something was committed. A NOTIFY in the command's own transaction would do the
 * same and make all commits of the database queue behind each other.
 */
@ApplicationScoped
public class RelaySignal {

    private static final Object REGISTERED = new Object();

    private final TransactionSynchronizationRegistry transactions;
    private final Semaphore raised = new Semaphore(0);

    public RelaySignal(TransactionSynchronizationRegistry transactions) {
        this.transactions = transactions;
    }

    /** To be raised when the running transaction has been committed; nothing happens when it is rolled back. */
    void raiseAfterCommit() {
        if (transactions.getResource(REGISTERED) == null) {
            transactions.putResource(REGISTERED, true);
            transactions.registerInterposedSynchronization(new AfterCommit());
        }
    }

    /** For a writer that commits without a managed transaction: to be called after each commit that left rows. */
    public void raise() {
        if (raised.availablePermits() == 0) {
            raised.release();
        }
    }

    /** Returns true at once when it was raised since the last call, else as soon as it is, or false after the limit. */
    boolean await(Duration limit) throws InterruptedException {
        boolean was = raised.tryAcquire(limit.toNanos(), TimeUnit.NANOSECONDS);
        raised.drainPermits();
        return was;
    }

    private final class AfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                raise();
            }
        }
    }
}
