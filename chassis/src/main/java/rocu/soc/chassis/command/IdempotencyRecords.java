package rocu.soc.chassis.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;

/**
 * The answers that commands with a key gave, kept for 24 hours at least. A twin waits for the first one on an advisory
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

    private static final String INSERT = """
            insert into idempotency (slot, key, caller, method, path, body_hash, status, record, headers, body)
            select p.slot, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?
              from idempotency_slots(stamp()) s, unnest(s.insert_into) with ordinality as p (slot, nth)
             order by p.nth
            """;

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Inject
    AgroalDataSource database;

    /**
     * Takes the key for this transaction.
     *
     * @return the answer that was given under it before; null if it is new
     * @throws Problem 409 {@code idempotency-in-progress}, 422 {@code idempotency-key-reused}
     */
    @Nullable
    Answer claim(CommandRequest request, IdempotencyKey key) {
        try (Connection connection = database.getConnection()) {
            lock(connection, String.join("\n", request.scope(), request.method(), request.path(), key.value()));
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                name(select, 1, request, key);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? again(row, request) : null;
                }
            }
        } catch (SQLException e) {
            throw new CommandFailed(e);
        }
    }

    /** Keeps the answer with the effect of this transaction. */
    void keep(CommandRequest request, IdempotencyKey key, Answer answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int next = name(insert, 1, request, key);
            insert.setBytes(next, hash(request.body()));
            insert.setInt(next + 1, answer.status());
            insert.setObject(next + 2, answer.record());
            insert.setString(next + 3, MAPPER.writeValueAsString(answer.headers()));
            insert.setBytes(next + 4, answer.body());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new CommandFailed(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Header fields are plain texts", e);
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

    private static int name(PreparedStatement statement, int first, CommandRequest request, IdempotencyKey key)
            throws SQLException {
        statement.setString(first, key.value());
        statement.setString(first + 1, request.scope());
        statement.setString(first + 2, request.method());
        statement.setString(first + 3, request.path());
        return first + 4;
    }

    private static Answer again(ResultSet row, CommandRequest request) throws SQLException {
        if (!MessageDigest.isEqual(row.getBytes(1), hash(request.body()))) {
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

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
