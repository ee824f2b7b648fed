package rocu.soc.chassis.messaging.consume;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of dead letters, always through the connection of the running transaction. */
final class DeadLetterRows {

    static final String BEHIND = "waits behind an open dead letter of the same key";

    private static final JsonMapper JSON = new JsonMapper();

    /** Two statements in one round trip: the second must see what the lock waited for. */
    private static final String LOCK_AND_LOOK = """
            SELECT pg_advisory_xact_lock(hashtextextended(? || ' ' || ?, 0));
            SELECT 1 FROM dead_letter WHERE consumer = ? AND topic = ? AND record_key = ? AND settled_at IS NULL LIMIT 1
            """;

    private static final String INSERT = """
            INSERT INTO dead_letter (consumer, topic, partition, record_offset, record_key, headers, payload, cause, attempts)
            VALUES (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)
                ON CONFLICT (consumer, topic, partition, record_offset) DO NOTHING
            """;

    private static final String FIRST_OF_KEY = """
            SELECT id, topic, partition, record_offset, record_key, headers::text AS headers, payload
              FROM dead_letter
             WHERE consumer = ? AND topic = ? AND record_key = ? AND settled_at IS NULL
             ORDER BY partition, record_offset
             LIMIT 1
            """;

    private static final String LIST = """
            SELECT id, at, consumer, topic, partition, record_offset, record_key, cause, attempts
              FROM dead_letter
             WHERE settled_at IS NULL AND (?::text IS NULL OR consumer = ?::text) AND (?::uuid IS NULL OR id > ?::uuid)
             ORDER BY id
             LIMIT ?
            """;

    private static final String ONE = """
            SELECT id, at, consumer, topic, partition, record_offset, record_key, cause, attempts
              FROM dead_letter
             WHERE settled_at IS NULL AND id = ?
            """;

    private static final String SETTLE = """
            UPDATE dead_letter
               SET settled_at = clock_timestamp(), settled_by = ?, settled_how = ?, settled_reason = ?, attempts = attempts + ?,
                   payload = NULL
             WHERE id = ? AND settled_at IS NULL
            """;

    private static final String FORGET = """
            UPDATE dead_letter
               SET settled_at = clock_timestamp(), settled_by = 'disposal', settled_how = 'DISCARDED',
                   settled_reason = 'The record was disposed of.', payload = NULL
             WHERE consumer = ? AND topic = ? AND record_key = ? AND settled_at IS NULL
               AND dead_letter_sequence(headers) < ?
            """;

    private static final String FAILED = "UPDATE dead_letter SET attempts = attempts + 1, cause = ? WHERE id = ?";

    private final Connection connection;

    DeadLetterRows(Connection connection) {
        this.connection = connection;
    }

    /** A dead letter with what is needed to try it again. */
    record Kept(UUID id, ReceivedRecord received) {}

    /**
     * Makes this transaction the only one that works for the consumer on that key, and tells whether an open dead letter
     * stands before it. Two can meet after a rebalance, when the old owner of a partition has not noticed it yet, and when
     * an operator replays.
     */
    boolean lockAndLook(String consumer, String topic, String key) throws SQLException {
        try (PreparedStatement look = connection.prepareStatement(LOCK_AND_LOOK)) {
            look.setString(1, consumer);
            look.setString(2, key);
            look.setString(3, consumer);
            look.setString(4, topic);
            look.setString(5, key);
            look.execute();
            look.getMoreResults();
            try (ResultSet rows = look.getResultSet()) {
                return rows.next();
            }
        }
    }

    /** Does nothing when it was written before. */
    void insert(String consumer, ReceivedRecord received, String cause, int attempts) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, consumer);
            insert.setString(2, received.place().topic());
            insert.setInt(3, received.place().partition());
            insert.setLong(4, received.place().offset());
            insert.setString(5, received.key());
            insert.setString(6, JSON.valueToTree(received.headers()).toString());
            insert.setBytes(7, received.payload());
            insert.setString(8, cause);
            insert.setInt(9, attempts);
            insert.executeUpdate();
        }
    }

    Optional<Kept> firstOfKey(String consumer, String topic, String key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIRST_OF_KEY)) {
            select.setString(1, consumer);
            select.setString(2, topic);
            select.setString(3, key);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(kept(rows)) : Optional.empty();
            }
        }
    }

    List<DeadLetter> open(@Nullable String consumer, @Nullable UUID after, int most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setString(1, consumer);
            select.setString(2, consumer);
            select.setObject(3, after);
            select.setObject(4, after);
            select.setInt(5, most);
            return letters(select);
        }
    }

    Optional<DeadLetter> open(UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ONE)) {
            select.setObject(1, id);
            return letters(select).stream().findFirst();
        }
    }

    /** Returns false if it was settled before. */
    boolean settle(UUID id, String who, Settlement how, @Nullable String reason) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setString(1, who);
            update.setString(2, how.name());
            update.setString(3, reason);
            update.setInt(4, how == Settlement.REPLAYED ? 1 : 0);
            update.setObject(5, id);
            return update.executeUpdate() == 1;
        }
    }

    /** Lets go of what an earlier record of the key holds, since the aggregate was disposed of with that sequence. */
    void forget(String consumer, String topic, String key, int sequence) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FORGET)) {
            update.setString(1, consumer);
            update.setString(2, topic);
            update.setString(3, key);
            update.setInt(4, sequence);
            update.executeUpdate();
        }
    }

    void failed(UUID id, String cause) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(FAILED)) {
            update.setString(1, cause);
            update.setObject(2, id);
            update.executeUpdate();
        }
    }

    private static List<DeadLetter> letters(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<DeadLetter> letters = new ArrayList<>();
            while (rows.next()) {
                letters.add(new DeadLetter(
                        rows.getObject("id", UUID.class),
                        rows.getObject("at", OffsetDateTime.class).toInstant(),
                        rows.getString("consumer"),
                        place(rows),
                        rows.getString("record_key"),
                        rows.getString("cause"),
                        rows.getInt("attempts")));
            }
            return letters;
        }
    }

    private static Kept kept(ResultSet rows) throws SQLException {
        try {
            Map<String, String> headers = JSON.readValue(rows.getString("headers"), new TypeReference<>() {});
            return new Kept(
                    rows.getObject("id", UUID.class),
                    new ReceivedRecord(place(rows), rows.getString("record_key"), headers, rows.getBytes("payload")));
        } catch (JsonProcessingException cause) {
            throw new IllegalStateException("The headers of a dead letter are not texts", cause);
        }
    }

    private static RecordPlace place(ResultSet rows) throws SQLException {
        return new RecordPlace(rows.getString("topic"), rows.getInt("partition"), rows.getLong("record_offset"));
    }
}
