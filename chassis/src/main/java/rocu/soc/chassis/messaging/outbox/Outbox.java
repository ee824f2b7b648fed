package rocu.soc.chassis.messaging.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import rocu.soc.chassis.database.Columns;

/** Where a command leaves what others are to learn, in the transaction of its effect. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            INSERT INTO outbox (slot, created_at, topic, aggregate_id, sequence, payload, traceparent)
            SELECT outbox_slot(s.at), s.at, r.*
              FROM (SELECT stamp() AS at OFFSET 0) s, unnest(?, ?, ?, ?, ?) r
            """;

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final RelaySignal signal;

    Outbox(AgroalDataSource database, TransactionSynchronizationRegistry transactions, RelaySignal signal) {
        this.database = database;
        this.transactions = transactions;
        this.signal = signal;
    }

    /**
     * Writes the record in the running transaction; it is published at once after its commit, and never without it.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void add(OutboxRecord added) throws SQLException {
        addAll(List.of(added));
    }

    /** Writes the records of all commands that share the running transaction. */
    public void addAll(List<OutboxRecord> added) throws SQLException {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("A record is written in the transaction of its effect, and none is active");
        }
        Columns rows = new Columns("text", "uuid", "int4", "bytea", "text");
        added.forEach(
                one -> rows.add(one.topic(), one.aggregateId(), one.sequence(), one.payload(), one.traceparent()));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            rows.bind(connection, insert);
            insert.executeUpdate();
        }
        signal.raiseAfterCommit();
    }
}
