package rocu.soc.chassis.messaging.outbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.broker.BrokerSettings;
import rocu.soc.chassis.web.trace.Traces;

/**
 * Sends rows in waves: the first of each aggregate, and the next of it only when that one is acknowledged. So a record is
 * never in the topic before its predecessor, whether that one was refused or failed. Rows of one claim are nearly always
 * of different aggregates, and then there is one wave.
 *
 * <p>After a failure each wave is one record until all goes well again. A record that the broker finds too long makes the
 * producer divide the batch that it shares with others, in vain if that is a short one, until all of them have timed out;
 * alone it is refused at once, and the others go on.
 */
final class Publisher implements AutoCloseable {

    private static final String PART = "relay";

    private final BrokerSettings settings;
    private final Traces traces;
    private boolean oneByOne;
    private volatile @Nullable Producer<byte[], byte @Nullable []> producer;

    Publisher(BrokerSettings settings, Traces traces) {
        this.settings = settings;
        this.traces = traces;
    }

    /** Returns when the fate of everything that was sent is known; after a failure it sends no further wave. */
    Publication publish(List<WaitingRow> rows) throws InterruptedException {
        Map<UUID, Queue<WaitingRow>> lines = new LinkedHashMap<>();
        for (WaitingRow row : rows) {
            lines.computeIfAbsent(row.aggregateId(), id -> new ArrayDeque<>()).add(row);
        }
        Publication publication = new Publication();
        while (!lines.isEmpty() && publication.failed().isEmpty()) {
            wave(lines, publication);
        }
        oneByOne = !publication.failed().isEmpty();
        return publication;
    }

    private void wave(Map<UUID, Queue<WaitingRow>> lines, Publication publication) throws InterruptedException {
        boolean canGoOn = true;
        for (Sent sent : send(lines.values())) {
            Throwable failure = sent.await();
            UUID aggregate = sent.row().aggregateId();
            if (failure == null) {
                settings.admission().admitted(PART);
                publication.acknowledged().add(sent.row());
                lines.computeIfPresent(aggregate, (id, line) -> {
                    line.remove();
                    return line.isEmpty() ? null : line;
                });
            } else if (Refusal.isFinal(failure)) {
                publication.refused().add(Publication.fault(sent.row(), failure));
                lines.remove(aggregate);
            } else {
                publication.failed().add(Publication.fault(sent.row(), failure));
                settings.admission().isRefused(PART, failure);
                canGoOn &= !Refusal.endsProducer(failure);
            }
        }
        if (!canGoOn) {
            close();
        }
    }

    /** Ends with the first that fails at once: with no broker in sight each send would wait for one. */
    private List<Sent> send(Collection<Queue<WaitingRow>> lines) {
        List<Sent> wave = new ArrayList<>();
        for (Queue<WaitingRow> line : lines) {
            Sent sent = send(line.element());
            wave.add(sent);
            if (oneByOne || sent.failedAtOnce()) {
                break;
            }
        }
        return wave;
    }

    private Sent send(WaitingRow row) {
        Traces.Sending span = traces.sending(row.published().topic(), row.traceparent());
        try {
            return new Sent(row, span, producer().send(row.publishedAs(span.parent())));
        } catch (KafkaException | IllegalStateException failure) {
            return new Sent(row, span, CompletableFuture.failedFuture(failure));
        }
    }

    private Producer<byte[], byte @Nullable []> producer() {
        Producer<byte[], byte @Nullable []> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(settings.ofProducer(), new ByteArraySerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    /** Ends what is under way at once; a later send opens a new producer. May be called by another thread. */
    @Override
    public void close() {
        Producer<byte[], byte @Nullable []> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }

    private record Sent(WaitingRow row, Traces.Sending span, Future<RecordMetadata> acknowledgement) {

        /** Null when the broker has it for good. The wait ends with the producer's delivery timeout. */
        @Nullable
        Throwable await() throws InterruptedException {
            try {
                acknowledgement.get();
                span.arrived();
                return null;
            } catch (ExecutionException failed) {
                Throwable cause = failed.getCause() == null ? failed : failed.getCause();
                span.failed(cause);
                return cause;
            }
        }

        boolean failedAtOnce() {
            return acknowledgement.state() == Future.State.FAILED && !Refusal.isFinal(acknowledgement.exceptionNow());
        }
    }
}
