package rocu.soc.chassis.web.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/**
 * Counts what happened in the domain, under the field's names, for operators: how much of it a process has made durable
 * since it was started. What stands in records is never a tag; organisations and codes of closed lists may be.
 */
@ApplicationScoped
public class DomainCounters {

    private final MeterRegistry registry;
    private final TransactionSynchronizationRegistry transactions;

    DomainCounters(MeterRegistry registry, TransactionSynchronizationRegistry transactions) {
        this.registry = registry;
        this.transactions = transactions;
    }

    /**
     * Counts one when the running transaction has been committed, and nothing when it is rolled back.
     *
     * @param name dotted, such as {@code soc.disruptions.recorded}
     * @param tags names and values in turn
     * @throws IllegalStateException outside a transaction
     */
    public void countAfterCommit(String name, String... tags) {
        transactions.registerInterposedSynchronization(new Synchronization() {

            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    registry.counter(name, Tags.of(tags)).increment();
                }
            }
        });
    }
}
