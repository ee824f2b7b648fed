package rocu.soc.chassis.record.command;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditEntry;
import rocu.soc.chassis.audit.AuditLog;
import rocu.soc.chassis.messaging.outbox.Outbox;
import rocu.soc.chassis.messaging.outbox.OutboxRecord;

/** The transaction of one command: what it leaves is written at once. */
class OwnTransaction implements Transaction {

    private final AgroalDataSource database;
    private final AuditLog log;
    private final Outbox outbox;
    private @Nullable Instant stamp;

    OwnTransaction(AgroalDataSource database, AuditLog log, Outbox outbox) {
        this.database = database;
        this.log = log;
        this.outbox = outbox;
    }

    @Override
    public Instant stamp() throws SQLException {
        if (stamp == null) {
            stamp = ask();
        }
        return stamp;
    }

    @Override
    public void log(AuditEntry entry) {
        log.add(entry);
    }

    @Override
    public void publish(OutboxRecord published) throws SQLException {
        outbox.add(published);
    }

    private Instant ask() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select stamp()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
