package rocu.soc.chassis.record.command;

import java.sql.SQLException;
import java.time.Instant;
import rocu.soc.chassis.audit.AuditEntry;
import rocu.soc.chassis.messaging.outbox.OutboxRecord;

/** The running transaction, as a {@link Change} in it needs it. */
interface Transaction {

    /** The one instant at which it knows things. */
    Instant stamp() throws SQLException;

    void log(AuditEntry entry);

    void publish(OutboxRecord published) throws SQLException;
}
