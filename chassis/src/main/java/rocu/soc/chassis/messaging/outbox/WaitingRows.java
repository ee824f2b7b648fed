package rocu.soc.chassis.messaging.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows of the outbox as the leading relay sees them, through its own session. */
final class WaitingRows {

    /**
     * What waits, in the order of the stamps: never "later than the last", for commits come in another order than numbers.
     * At most 500 rows and, but for the first, 8 MiB, so that a backlog of any size needs little memory.
     */
    private static final String CLAIM = """
            SELECT w.slot, w.id, w.topic, w.aggregate_id, w.sequence, w.payload, w.traceparent
              FROM (SELECT f.*,
                           sum(octet_length(f.payload)) OVER so_far AS bytes,
                           row_number() OVER so_far AS place
                      FROM (SELECT o.*
                              FROM outbox o
                             WHERE o.published_at IS NULL AND o.quarantined_at IS NULL
                               AND NOT EXISTS (SELECT FROM outbox_quarantine a WHERE a.aggregate_id = o.aggregate_id)
                             ORDER BY o.created_at, o.aggregate_id, o.sequence
                             LIMIT 500) f
                    WINDOW so_far AS (ORDER BY f.created_at, f.aggregate_id, f.sequence ROWS UNBOUNDED PRECEDING)) w
             WHERE w.place = 1 OR w.bytes IS NULL OR w.bytes <= 8388608
             ORDER BY w.place
            """;

    /** Once per slot and without a join, so that a kept plan can only be the primary key. */
    private static final String MARK = """
            UPDATE outbox SET published_at = clock_timestamp(), attempts = attempts + 1
             WHERE slot = ? AND id = ANY (?) AND published_at IS NULL
            """;

    private static final String UNMARK = """
            UPDATE outbox SET published_at = NULL
             WHERE slot = ? AND id = ANY (?)
            """;

    private static final String FAILED = """
            UPDATE outbox SET attempts = attempts + 1, last_error = ?
             WHERE slot = ? AND id = ? AND published_at IS NULL
            """;

    private static final String QUARANTINE = """
            WITH aggregate AS (
                INSERT INTO outbox_quarantine (aggregate_id, cause) VALUES (?, ?)
                    ON CONFLICT (aggregate_id) DO NOTHING)
            UPDATE outbox o
               SET quarantined_at = clock_timestamp(),
                   attempts = o.attempts + (o.id = ?)::integer,
                   last_error = CASE WHEN o.id = ? THEN ? ELSE 'waits behind a record that was quarantined' END
             WHERE o.aggregate_id = ? AND o.published_at IS NULL AND o.quarantined_at IS NULL
            """;

    private final Connection session;

    WaitingRows(Connection session) {
        this.session = session;
    }

    List<WaitingRow> claim() throws SQLException {
        try (PreparedStatement select = session.prepareStatement(CLAIM);
                ResultSet rows = select.executeQuery()) {
            List<WaitingRow> claimed = new ArrayList<>();
            while (rows.next()) {
                claimed.add(WaitingRow.of(
                        rows.getShort("slot"),
                        rows.getObject("id", UUID.class),
                        rows.getString("topic"),
                        rows.getObject("aggregate_id", UUID.class),
                        rows.getInt("sequence"),
                        rows.getBytes("payload"),
                        rows.getString("traceparent")));
            }
            return claimed;
        }
    }

    /** They are in the topic. */
    void mark(List<WaitingRow.Place> published) throws SQLException {
        perSlot(MARK, published);
    }

    /** They are to be published once more. */
    void unmark(List<WaitingRow.Place> published) throws SQLException {
        perSlot(UNMARK, published);
    }

    /** They could not be published now and keep waiting. */
    void failed(List<Publication.Fault> faults) throws SQLException {
        try (PreparedStatement update = session.prepareStatement(FAILED)) {
            for (Publication.Fault fault : faults) {
                update.setString(1, fault.cause());
                update.setShort(2, fault.row().place().slot());
                update.setObject(3, fault.row().place().id());
                update.executeUpdate();
            }
        }
    }

    /** The broker will never take this one: its aggregate waits for an operator, all others go on. */
    void quarantine(Publication.Fault refused) throws SQLException {
        try (PreparedStatement update = session.prepareStatement(QUARANTINE)) {
            update.setObject(1, refused.row().aggregateId());
            update.setString(2, refused.cause());
            update.setObject(3, refused.row().place().id());
            update.setObject(4, refused.row().place().id());
            update.setString(5, refused.cause());
            update.setObject(6, refused.row().aggregateId());
            update.executeUpdate();
        }
    }

    private void perSlot(String statement, List<WaitingRow.Place> rows) throws SQLException {
        Map<Short, List<UUID>> slots = new HashMap<>();
        rows.forEach(row ->
                slots.computeIfAbsent(row.slot(), slot -> new ArrayList<>()).add(row.id()));
        try (PreparedStatement update = session.prepareStatement(statement)) {
            for (Map.Entry<Short, List<UUID>> slot : slots.entrySet()) {
                update.setShort(1, slot.getKey());
                update.setArray(2, session.createArrayOf("uuid", slot.getValue().toArray()));
                update.executeUpdate();
            }
        }
    }
}
