package rocu.soc.chassis.consume;

import java.util.concurrent.atomic.AtomicLong;

/** Counts of one consumer, written by its thread and read by others. */
final class Progress {

    private final AtomicLong processed = new AtomicLong();
    private final AtomicLong setAside = new AtomicLong();
    private final AtomicLong lag = new AtomicLong();

    void processed(int records) {
        processed.addAndGet(records);
    }

    void setAside() {
        setAside.incrementAndGet();
    }

    void lag(long records) {
        lag.set(records);
    }

    ConsumerState state(RecordConsumer consumer, String group) {
        return new ConsumerState(consumer.name(), consumer.topic(), group, processed.get(), setAside.get(), lag.get());
    }
}
