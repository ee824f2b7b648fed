package rocu.soc.chassis.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.sought.Asked;
import rocu.soc.chassis.audit.sought.SearchKey;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.identity.Caller;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;
import rocu.soc.chassis.web.request.RequestId;

/**
 * The log of who looked at which records, or for which in vain. An answer is not given before its entry is durable; readers who wait at the
 * same time share one commit.
 */
@ApplicationScoped
public class Consultations {

    private static final int WAITING_AT_MOST = 1_024;
    private static final int SHARED_BY_AT_MOST = 256;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    AgroalDataSource database;

    @Inject
    CurrentCaller caller;

    @Inject
    AccessReason reason;

    @Inject
    Asked asked;

    @Inject
    SearchKey key;

    @Inject
    RequestId requestId;

    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(WAITING_AT_MOST);
    private @Nullable Thread writer;

    /** An entry that waits, and the texts of which it will hold the hashes. */
    private record Waiting(AuditEntry entry, List<String> texts, CompletableFuture<@Nullable Void> written) {}

    /**
     * Logs that the caller of this request is shown those records, or that nothing was found for what it asks; returns when
     * that is durable.
     *
     * @throws Problem 503 when the log cannot be written: then nothing may be shown
     */
    public void log(List<UUID> records) {
        if (records.isEmpty()) {
            write(AuditOperation.CONSULTATION, asked.records(), List.of(asked.where()), AuditOutcome.NOTHING_FOUND);
        } else {
            write(AuditOperation.CONSULTATION, records, List.of(), null);
        }
    }

    /**
     * The same of figures that are counted from records and show none.
     *
     * @param what which figures, such as {@code /returns/threats}
     * @throws Problem 503 when the log cannot be written: then nothing may be shown
     */
    public void logFigures(String what) {
        write(AuditOperation.CONSULTATION, List.of(), List.of(what), null);
    }

    /**
     * The same of a search of the log itself.
     *
     * @param records that were asked about
     * @param criteria by which was searched, as pointers; never their values
     * @throws Problem 503 when the log cannot be written: then nothing may be shown
     */
    public void logSearch(List<UUID> records, List<String> criteria) {
        write(AuditOperation.AUDIT_SEARCH, records, criteria, null);
    }

    /**
     * Logs that somebody was refused; nobody waits for it, since nothing is shown.
     *
     * @param texts of which the entry will hold the hashes
     * @return done when it is durable; empty if it will not be, since the log is overloaded
     */
    public Optional<CompletableFuture<@Nullable Void>> note(AuditEntry refusal, List<String> texts) {
        Waiting waiting = new Waiting(refusal, texts, new CompletableFuture<>());
        ensureWriter();
        return queue.offer(waiting) ? Optional.of(waiting.written()) : Optional.empty();
    }

    private void write(
            AuditOperation operation, List<UUID> records, List<String> pointers, @Nullable AuditOutcome outcome) {
        Caller actor = caller.get();
        AuditEntry entry = new AuditEntry(
                operation,
                actor.userId(),
                actor.organisation().id(),
                null,
                records,
                pointers,
                reason.value(),
                null,
                requestId.value(),
                outcome,
                Set.of(),
                null);
        CompletableFuture<@Nullable Void> written = note(entry, asked.texts()).orElseThrow(Consultations::unavailable);
        try {
            written.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new AuditUnavailable(e);
        } catch (TimeoutException e) {
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AuditUnavailable(e);
        }
    }

    @PreDestroy
    synchronized void stop() {
        if (writer != null) {
            writer.interrupt();
        }
    }

    private synchronized void ensureWriter() {
        if (writer == null || !writer.isAlive()) {
            writer = Thread.ofPlatform().daemon().name("consultations").start(this::write);
        }
    }

    private void write() {
        List<Waiting> together = new ArrayList<>(SHARED_BY_AT_MOST);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                together.add(queue.take());
            } catch (InterruptedException e) {
                return;
            }
            queue.drainTo(together, SHARED_BY_AT_MOST - 1);
            commit(together);
            together.clear();
        }
    }

    private void commit(List<Waiting> together) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            AuditRows.insert(connection, entries(together, connection));
            connection.commit();
            together.forEach(one -> one.written().complete(null));
        } catch (SQLException | RuntimeException e) {
            together.forEach(one -> one.written().completeExceptionally(e));
        }
    }

    private List<AuditEntry> entries(List<Waiting> together, Connection connection) throws SQLException {
        List<String> texts = together.stream()
                .flatMap(one -> one.texts().stream())
                .distinct()
                .toList();
        List<Set<UUID>> hashes = key.hashes(texts, connection);
        Map<String, Set<UUID>> ofText = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            ofText.put(texts.get(i), hashes.get(i));
        }
        return together.stream()
                .map(one -> one.entry()
                        .seeking(one.texts().stream()
                                .flatMap(text -> ofText.getOrDefault(text, Set.of()).stream())
                                .collect(Collectors.toSet())))
                .toList();
    }

    private static Problem unavailable() {
        return Problem.of(ProblemTypes.SERVICE_UNAVAILABLE, "The audit log is overloaded, so nothing can be shown.")
                .retryAfter(Duration.ofSeconds(2));
    }
}
