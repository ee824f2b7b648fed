package rocu.soc.chassis.record.command;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import rocu.soc.chassis.audit.AuditEntry;
import rocu.soc.chassis.messaging.outbox.OutboxRecord;

/** What one command leaves in a transaction that it shares: kept until it is known to be done, then written with the others'. */
final class Collected implements Transaction {

    private final Transaction shared;
    private final List<AuditEntry> entries = new ArrayList<>();
    private final List<OutboxRecord> published = new ArrayList<>();

    /** In that transaction, from which it has its stamp. */
    Collected(Transaction shared) {
        this.shared = shared;
    }

    @Override
    public Instant stamp() throws SQLException {
        return shared.stamp();
    }

    @Override
    public void log(AuditEntry entry) {
        entries.add(entry);
    }

    @Override
    public void publish(OutboxRecord record) {
        published.add(record);
    }

    List<AuditEntry> entries() {
        return entries;
    }

    List<OutboxRecord> published() {
        return published;
    }
}
