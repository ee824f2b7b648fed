package rocu.soc.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Where a command leaves what others are to learn, in the transaction of its effect. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            INSERT INTO outbox (topic, aggregate_id, sequence, payload, traceparent)
            VALUES (?, ?, ?, ?, ?)
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
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("A record is written in the transaction of its effect, and none is active");
        }
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, added.topic());
            insert.setObject(2, added.aggregateId());
            insert.setInt(3, added.sequence());
            insert.setBytes(4, added.payload());
            insert.setString(5, added.traceparent());
            insert.executeUpdate();
        }
        signal.raiseAfterCommit();
    }
}
