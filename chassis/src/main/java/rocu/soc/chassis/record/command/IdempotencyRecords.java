package rocu.soc.chassis.record.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.database.Columns;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * The answers that commands with a key gave, kept for 24 hours at least. A duplicate request waits for the first one on an advisory
 * lock and then looks, in a second statement, whose snapshot sees what the first one left; the unique keys of the table
 * hold even without the lock.
 */
@ApplicationScoped
class IdempotencyRecords {

    private static final Logger LOG = Logger.getLogger(IdempotencyRecords.class);

    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    private static final String SELECT = """
            select e.body_hash, e.status, e.record, e.headers, e.body
              from idempotency_slots(clock_timestamp()) s
              join idempotency e on e.slot = any (s.look_up || s.insert_into)
             where e.key = ? and e.caller = ? and e.method = ? and e.path = ?
            """;

    private static final String TRY_LOCKS = """
            select k.nth
              from unnest(?) with ordinality as k (name, nth)
             where pg_try_advisory_xact_lock(hashtextextended(k.name, 0))
            """;

    private static final String SELECT_ALL = """
            select k.nth
              from unnest(?, ?, ?, ?) with ordinality as k (key, caller, method, path, nth)
             cross join idempotency_slots(clock_timestamp()) s
             where exists (select from idempotency e
                            where e.slot = any (s.look_up || s.insert_into)
                              and e.key = k.key and e.caller = k.caller and e.method = k.method and e.path = k.path)
            """;

    private static final String INSERT = """
            insert into idempotency
                   (slot, key, caller, method, path, body_hash, status, record, headers, body, created_at)
            select p.slot, r.key, r.caller, r.method, r.path, r.body_hash, r.status, r.record, r.headers::jsonb, r.body, t.at
              from (select stamp() as at offset 0) t
             cross join idempotency_slots(t.at) s
             cross join unnest(s.insert_into) with ordinality as p (slot, nth)
             cross join unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                as r (key, caller, method, path, body_hash, status, record, headers, body)
             order by p.nth
            """;

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Inject
    AgroalDataSource database;

    /** An answer to keep, and the request whose key it is kept under. */
    record Kept(CommandRequest request, Answer answer) {}

    /**
     * Takes the key for this transaction.
     *
     * @return the answer that was given under it before; null if it is new
     * @throws Problem 409 {@code idempotency-in-progress}, 422 {@code idempotency-key-reused}
     */
    @Nullable
    Answer claim(CommandRequest request) {
        try (Connection connection = database.getConnection()) {
            lock(connection, request.keyName());
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setString(1, key(request));
                select.setString(2, request.scope());
                select.setString(3, request.method());
                select.setString(4, request.path());
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? again(row, request) : null;
                }
            }
        } catch (SQLException e) {
            throw new CommandFailed(e);
        }
    }

    /**
     * Takes those keys for this transaction that are free and new. It waits for none: who holds or used one of the others is
     * no matter of this transaction.
     *
     * @return names of the keys that were taken
     */
    Set<String> claimAll(List<CommandRequest> requests) {
        if (requests.isEmpty()) {
            return Set.of();
        }
        try (Connection connection = database.getConnection()) {
            Columns names = new Columns("text");
            requests.forEach(request -> names.add(request.keyName()));
            List<CommandRequest> held = new ArrayList<>();
            for (int position : positions(connection, TRY_LOCKS, names)) {
                held.add(requests.get(position - 1));
            }
            Columns keys = new Columns("text", "text", "text", "text");
            held.forEach(request -> keys.add(key(request), request.scope(), request.method(), request.path()));
            Set<String> fresh = new HashSet<>();
            held.forEach(request -> fresh.add(request.keyName()));
            for (int position : positions(connection, SELECT_ALL, keys)) {
                fresh.remove(held.get(position - 1).keyName());
            }
            return fresh;
        } catch (SQLException e) {
            throw new CommandFailed(e);
        }
    }

    /** Keeps the answer with the effect of this transaction. */
    void keep(CommandRequest request, Answer answer) {
        keepAll(List.of(new Kept(request, answer)));
    }

    /** Keeps the answers of all commands that share this transaction. */
    void keepAll(List<Kept> answers) {
        if (answers.isEmpty()) {
            return;
        }
        Columns rows = new Columns("text", "text", "text", "text", "bytea", "int2", "uuid", "text", "bytea");
        for (Kept kept : answers) {
            CommandRequest request = kept.request();
            Answer answer = kept.answer();
            rows.add(
                    key(request),
                    request.scope(),
                    request.method(),
                    request.path(),
                    request.bodyHash(),
                    answer.status(),
                    answer.record(),
                    json(answer.headers()),
                    answer.body());
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            rows.bind(connection, insert);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new CommandFailed(e);
        }
    }

    @Scheduled(every = "1h", delayed = "1m")
    void forgetTheOldest() {
        try (Connection connection = database.getConnection();
                PreparedStatement turn = connection.prepareStatement("select turn_idempotency()")) {
            turn.execute();
        } catch (SQLException e) {
            LOG.warnf("Old idempotency records stay until the next hour: %s", e.getMessage());
        }
    }

    private static void lock(Connection connection, String name) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(LOCK)) {
            lock.setString(1, name);
            lock.execute();
        } catch (SQLException e) {
            if (Contention.isLockTimeout(e)) {
                throw Problem.of(
                                ProblemTypes.IDEMPOTENCY_IN_PROGRESS,
                                "The first request with this key has not ended. Repeat this one.")
                        .retryAfter(Duration.ofSeconds(2));
            }
            throw e;
        }
    }

    private static List<Integer> positions(Connection connection, String question, Columns asked) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(question)) {
            asked.bind(connection, select);
            try (ResultSet rows = select.executeQuery()) {
                List<Integer> positions = new ArrayList<>();
                while (rows.next()) {
                    positions.add(rows.getInt(1));
                }
                return positions;
            }
        }
    }

    private static String key(CommandRequest request) {
        return Objects.requireNonNull(request.key()).value();
    }

    private static String json(Map<String, String> headers) {
        try {
            return MAPPER.writeValueAsString(headers);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Header fields are plain texts", e);
        }
    }

    private static Answer again(ResultSet row, CommandRequest request) throws SQLException {
        if (!MessageDigest.isEqual(row.getBytes(1), request.bodyHash())) {
            throw Problem.of(ProblemTypes.IDEMPOTENCY_KEY_REUSED, "This key was used for a request with another body.");
        }
        try {
            return new Answer(
                    row.getInt(2),
                    row.getObject(3, UUID.class),
                    MAPPER.readValue(row.getString(4), HEADERS),
                    row.getBytes(5));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept header fields are JSON", e);
        }
    }
}
