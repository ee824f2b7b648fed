package rocu.soc.chassis.messaging.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The first while of a leader that came after another. The one before may have lost its session with records under way to
 * the broker; they arrive behind those of the new leader, and a compacted topic keeps the last record of a key for ever,
 * here an old version. So the new leader remembers the newest version that it published of each aggregate, and publishes
 * it once more when nothing of the former leader can be under way. Consumers ignore what they have passed.
 */
final class FailoverRepublish {

    private final Map<Aggregate, WaitingRow.Place> newest = new HashMap<>();
    private final long over;

    /** One aggregate may be published on more than one topic. */
    private record Aggregate(String topic, UUID aggregate) {}

    /** Lasts for the longest time that a record may be under way. */
    FailoverRepublish(Duration longestUnderWay) {
        over = System.nanoTime() + longestUnderWay.toNanos();
    }

    /** In the order of the topic. */
    void published(List<WaitingRow> rows) {
        rows.forEach(row -> newest.put(new Aggregate(row.published().topic(), row.aggregateId()), row.place()));
    }

    boolean isOver() {
        return System.nanoTime() - over >= 0;
    }

    List<WaitingRow.Place> toConfirm() {
        return List.copyOf(newest.values());
    }
}
