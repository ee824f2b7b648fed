package rocu.soc.chassis.messaging.consume;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import rocu.soc.chassis.messaging.broker.Backoff;
import rocu.soc.chassis.messaging.broker.BrokerSettings;

/** The thread of one consumer: keeps a {@link Reading} going, and opens a new one when that breaks. */
final class ConsumerThread {

    private static final Logger LOG = Logger.getLogger(ConsumerThread.class);
    private static final Duration ORDERLY_END = Duration.ofSeconds(5);

    private final RecordConsumer consumer;
    private final String group;
    private final BrokerSettings broker;
    private final Processing processing;
    private final Progress progress = new Progress();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread thread;

    ConsumerThread(RecordConsumer consumer, String group, BrokerSettings broker, Processing processing) {
        this.consumer = consumer;
        this.group = group;
        this.broker = broker;
        this.processing = processing;
        this.thread = new Thread(this::run, "consumer " + consumer.name());
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void askToStop() {
        stopping.countDown();
    }

    void awaitEnd() {
        try {
            if (!thread.join(ORDERLY_END)) {
                thread.interrupt();
                thread.join(ORDERLY_END);
            }
        } catch (InterruptedException cause) {
            Thread.currentThread().interrupt();
        }
    }

    RecordConsumer consumer() {
        return consumer;
    }

    /** How the part of a service that a consumer is, is named to people. */
    static String part(RecordConsumer consumer) {
        return "consumer " + consumer.name();
    }

    ConsumerState state() {
        return progress.state(consumer, group);
    }

    private void run() {
        Backoff backoff = new Backoff();
        while (stopping.getCount() > 0) {
            try (Reading reading = new Reading(consumer, group, broker, processing, progress, stopping)) {
                reading.run();
            } catch (RuntimeException | Error failure) {
                Duration pause = backoff.next();
                if (!broker.admission().isRefused(part(consumer), failure)) {
                    LOG.errorf(failure, "Consumer %s broke; it starts anew in %d ms", group, pause.toMillis());
                }
                if (!goesOnAfter(pause)) {
                    return;
                }
            }
        }
    }

    private boolean goesOnAfter(Duration pause) {
        try {
            return !stopping.await(pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException ending) {
            return false;
        }
    }
}
