package rocu.soc.chassis.messaging.consume;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/** Counts of one consumer, written by its thread and read by others. */
final class Progress {

    private static final double NANOS = 1e9;

    private final AtomicLong processed = new AtomicLong();
    private final AtomicLong quarantined = new AtomicLong();
    private volatile List<PartitionState> partitions = List.of();
    private final AtomicLong moved = new AtomicLong(System.nanoTime());
    private final AtomicBoolean blocked = new AtomicBoolean();

    void processed(int records) {
        processed.addAndGet(records);
        moved.set(System.nanoTime());
        blocked.set(false);
    }

    void quarantined() {
        quarantined.incrementAndGet();
    }

    void blocked() {
        blocked.set(true);
    }

    void partitions(List<PartitionState> states) {
        partitions = List.copyOf(states);
    }

    ConsumerState state(RecordConsumer consumer, String group) {
        List<PartitionState> held = partitions;
        return new ConsumerState(
                consumer.name(),
                consumer.topic(),
                group,
                processed.get(),
                quarantined.get(),
                held.stream().mapToLong(PartitionState::lag).sum(),
                (System.nanoTime() - moved.get()) / NANOS,
                blocked.get(),
                held);
    }
}
