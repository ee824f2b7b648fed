package rocu.soc.chassis.messaging.consume;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.broker.Admission;
import rocu.soc.chassis.messaging.broker.Backoff;
import rocu.soc.chassis.messaging.broker.BrokerSettings;

/**
 * Reads a topic and works each record in, then commits the offset: a record that was worked in and not committed comes
 * again and finds its effect there. A batch goes in one transaction; if anything is wrong with it, its records are tried
 * singly, so that a bad one harms no other.
 */
final class Reading implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Reading.class);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int TRIES_OF_THE_UNEXPECTED = 5;

    private final RecordConsumer consumer;
    private final Processing processing;
    private final Progress progress;
    private final CountDownLatch stopping;
    private final Admission admission;
    private final Membership membership;

    Reading(
            RecordConsumer consumer,
            String group,
            BrokerSettings broker,
            Processing processing,
            Progress progress,
            CountDownLatch stopping) {
        this.consumer = consumer;
        this.processing = processing;
        this.progress = progress;
        this.stopping = stopping;
        this.admission = broker.admission();
        this.membership = new Membership(broker.ofConsumer(group), consumer.topic());
    }

    void run() {
        while (isRunning()) {
            ConsumerRecords<byte @Nullable [], byte @Nullable []> polled = membership.poll(POLL);
            List<ReceivedRecord> batch = new ArrayList<>(polled.count());
            for (ConsumerRecord<byte @Nullable [], byte @Nullable []> one : polled) {
                batch.add(ReceivedRecord.of(one));
            }
            if (!batch.isEmpty() && !together(batch)) {
                singly(batch);
            }
            membership.commit();
            List<PartitionState> partitions = membership.partitions();
            progress.partitions(partitions);
            if (!partitions.isEmpty()) {
                admission.admitted(ConsumerThread.part(consumer));
            }
        }
    }

    /** Leaves the group, so that others take over at once. */
    @Override
    public void close() {
        membership.close();
    }

    private boolean together(List<ReceivedRecord> batch) {
        try {
            processing.process(consumer, batch);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError failure) {
            LOG.debugf(
                    "A batch of %d from %s is tried singly",
                    batch.size(), batch.getFirst().place());
            return false;
        }
        batch.forEach(this::done);
        return true;
    }

    private void singly(List<ReceivedRecord> batch) {
        for (ReceivedRecord received : batch) {
            if (isRunning() && membership.owns(received.place())) {
                one(received);
            }
        }
    }

    private void one(ReceivedRecord received) {
        Backoff backoff = new Backoff();
        int tries = 0;
        do {
            try {
                processing.process(consumer, List.of(received));
                done(received);
                return;
            } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError thrown) {
                Failure failure = Failure.of(thrown);
                boolean own = failure.kind() == Failure.Kind.FINAL
                        || (failure.kind() == Failure.Kind.UNEXPECTED && processing.databaseAnswers());
                tries += own ? 1 : 0;
                if (failure.kind() == Failure.Kind.FINAL || tries == TRIES_OF_THE_UNEXPECTED) {
                    quarantine(received, failure.cause(), tries);
                    return;
                }
                progress.blocked();
                LOG.warnf("%s waits at %s: %s", consumer.name(), received.place(), failure.cause());
            }
        } while (stillOwnsAfter(backoff.next(), received));
    }

    private void quarantine(ReceivedRecord received, String cause, int tries) {
        Backoff backoff = new Backoff();
        do {
            try {
                processing.quarantine(consumer, received, cause, tries);
                LOG.errorf("%s quarantined %s: %s", consumer.name(), received.place(), cause);
                progress.quarantined();
                done(received);
                return;
            } catch (RuntimeException thrown) {
                LOG.warnf(
                        "%s cannot quarantine %s now: %s",
                        consumer.name(), received.place(), Failure.of(thrown).cause());
            }
        } while (stillOwnsAfter(backoff.next(), received));
    }

    private boolean stillOwnsAfter(Duration pause, ReceivedRecord received) {
        membership.pause(pause, stopping);
        return isRunning() && membership.owns(received.place());
    }

    private void done(ReceivedRecord received) {
        membership.done(received.place());
        progress.processed(1);
    }

    private boolean isRunning() {
        return stopping.getCount() > 0;
    }
}
