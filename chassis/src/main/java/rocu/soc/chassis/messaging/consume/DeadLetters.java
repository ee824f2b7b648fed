package rocu.soc.chassis.messaging.consume;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

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

    /**
     * Those that are open, the oldest first, from behind the given one on.
     *
     * @param consumer whose; null for all
     */
    public List<DeadLetter> open(@Nullable String consumer, @Nullable UUID after, int most) {
        return processing.inTransaction(connection -> new DeadLetterRows(connection).open(consumer, after, most));
    }

    /** The one with that id, if it is open. */
    public Optional<DeadLetter> open(UUID id) {
        return processing.inTransaction(connection -> new DeadLetterRows(connection).open(id));
    }

    /**
     * Processes this one and all that wait behind it, in the order of the topic, each in a transaction of its own. It begins
     * with the first open one of the same key, whichever of them is named, for none may overtake another; and ends at the
     * first that fails again.
     *
     * @param tried told of each one that is tried, in its transaction
     * @return empty if it is not open
     * @throws Problem 409 if this service has no such consumer any more
     * @throws RuntimeException when the database cannot answer now
     */
    public Optional<Replay> replay(UUID id, String who, Consumer<UUID> tried) {
        return open(id).map(letter -> replayKey(letter, who, tried));
    }

    /**
     * Settles it without processing it, in the running transaction or one of its own; what waits behind it is to be
     * replayed then.
     *
     * @return false if it is not open
     */
    public boolean discard(UUID id, String who, String reason) {
        return processing.inRunningTransaction(
                connection -> new DeadLetterRows(connection).settle(id, who, Settlement.DISCARDED, reason));
    }

    private Replay replayKey(DeadLetter letter, String who, Consumer<UUID> tried) {
        RecordConsumer consumer = consumers
                .named(letter.consumer())
                .orElseThrow(() -> Problem.of(
                        ProblemTypes.CONFLICT,
                        "The service has no consumer of that name any more: discard what it left, with a reason."));
        int settled = 0;
        for (Optional<DeadLetterRows.Kept> next = first(letter); next.isPresent(); next = first(letter)) {
            try {
                settled += replay(consumer, letter, next.get(), who, tried) ? 1 : 0;
            } catch (RuntimeException thrown) {
                Failure failure = Failure.of(thrown);
                if (failure.kind() == Failure.Kind.PASSING) {
                    throw thrown;
                }
                note(next.get().id(), failure.cause(), tried);
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
    private boolean replay(
            RecordConsumer consumer, DeadLetter letter, DeadLetterRows.Kept next, String who, Consumer<UUID> tried) {
        return processing.inTransaction(connection -> {
            DeadLetterRows rows = new DeadLetterRows(connection);
            rows.lockAndLook(letter.consumer(), letter.place().topic(), letter.key());
            if (!rows.settle(next.id(), who, Settlement.REPLAYED, null)) {
                return false;
            }
            Processing.apply(consumer, connection, next.received().read());
            tried.accept(next.id());
            return true;
        });
    }

    private void note(UUID id, String cause, Consumer<UUID> tried) {
        processing.inTransaction(connection -> {
            new DeadLetterRows(connection).failed(id, cause);
            tried.accept(id);
            return true;
        });
    }
}
