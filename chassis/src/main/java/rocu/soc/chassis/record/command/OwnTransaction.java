package rocu.soc.chassis.record.command;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditEntry;
import rocu.soc.chassis.audit.AuditLog;
import rocu.soc.chassis.messaging.outbox.Outbox;
import rocu.soc.chassis.messaging.outbox.OutboxRecord;

/** The transaction of one command: what it publishes is written at once, its entries when it ends, behind the versions they tell of. */
class OwnTransaction implements Transaction {

    private final AgroalDataSource database;
    private final AuditLog log;
    private final Outbox outbox;
    private final List<AuditEntry> entries = new ArrayList<>();
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
        entries.add(entry);
    }

    /** Writes the entries: nothing of what the command did is left to be written. */
    void end() {
        if (!entries.isEmpty()) {
            log.addAll(entries);
        }
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
