package rocu.soc.chassis.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an administrator can do about records that a consumer of this service could not process. */
@ApplicationScoped
public class DeadLetters {

    private final Consumers consumers;
    private final Processing processing;

    DeadLetters(Consumers consumers, Processing processing) {
        this.consumers = consumers;
        this.processing = processing;
    }

    /**
     * What a replay has brought.
     *
     * @param settled how many were processed
     * @param stoppedBy why it ended before the last of the key, or null
     */
    public record Replay(int settled, @Nullable String stoppedBy) {}

    /** Those that are open, the oldest first, from behind the given one on. */
    public List<DeadLetter> open(@Nullable UUID after, int most) {
        return processing.inTransaction(connection -> new DeadLetterRows(connection).open(after, most));
    }

    /**
     * Processes this one and all that wait behind it, in the order of the topic, each in a transaction of its own. It begins
     * with the first open one of the same key, whichever of them is named, for none may overtake another; and ends at the
     * first that fails again.
     *
     * @return empty if it is not open
     * @throws RuntimeException when the database cannot answer now
     */
    public Optional<Replay> replay(UUID id, String who) {
        return find(id).map(letter -> replayKey(letter, who));
    }

    /**
     * Settles it without processing it; what waits behind it is to be replayed then.
     *
     * @return false if it is not open
     */
    public boolean discard(UUID id, String who) {
        return processing.inTransaction(
                connection -> new DeadLetterRows(connection).settle(id, who, Settlement.DISCARDED));
    }

    private Optional<DeadLetter> find(UUID id) {
        return processing.inTransaction(connection -> new DeadLetterRows(connection).open(id));
    }

    private Replay replayKey(DeadLetter letter, String who) {
        RecordConsumer consumer = consumers
                .named(letter.consumer())
                .orElseThrow(() -> new IllegalStateException("There is no consumer " + letter.consumer()));
        int settled = 0;
        for (Optional<DeadLetterRows.Kept> next = first(letter); next.isPresent(); next = first(letter)) {
            try {
                settled += replay(consumer, letter, next.get(), who) ? 1 : 0;
            } catch (RuntimeException thrown) {
                Failure failure = Failure.of(thrown);
                if (failure.kind() == Failure.Kind.PASSING) {
                    throw thrown;
                }
                note(next.get().id(), failure.cause());
                return new Replay(settled, failure.cause());
            }
        }
        return new Replay(settled, null);
    }

    private Optional<DeadLetterRows.Kept> first(DeadLetter letter) {
        return processing.inTransaction(connection -> new DeadLetterRows(connection)
                .firstOfKey(letter.consumer(), letter.place().topic(), letter.key()));
    }

    /** False when somebody else settled it meanwhile; then nothing is done. */
    private boolean replay(RecordConsumer consumer, DeadLetter letter, DeadLetterRows.Kept next, String who) {
        return processing.inTransaction(connection -> {
            DeadLetterRows rows = new DeadLetterRows(connection);
            rows.lockAndLook(letter.consumer(), letter.place().topic(), letter.key());
            if (!rows.settle(next.id(), who, Settlement.REPLAYED)) {
                return false;
            }
            Processing.apply(consumer, connection, next.received().read());
            return true;
        });
    }

    private void note(UUID id, String cause) {
        processing.inTransaction(connection -> {
            new DeadLetterRows(connection).failed(id, cause);
            return true;
        });
    }
}
