package rocu.soc.chassis.record.command;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditEntry;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.audit.LoggedVersions;
import rocu.soc.chassis.messaging.outbox.OutboxRecord;
import rocu.soc.chassis.web.identity.Caller;

/** The transaction of one command, as its effect sees it. */
public final class Change {

    private final Transaction transaction;
    private final CommandRequest request;
    private boolean effective;

    Change(Transaction transaction, CommandRequest request) {
        this.transaction = transaction;
        this.request = request;
    }

    public Caller caller() {
        return request.caller();
    }

    /**
     * The instant at which this transaction knows things. Take every lock before you ask: a stamp that is earlier than
     * one already written ends the attempt, and the command is run again.
     */
    public Instant at() {
        try {
            return transaction.stamp();
        } catch (SQLException e) {
            throw new CommandFailed(e);
        }
    }

    /** Adds an entry to the audit log; the command counts as one that had an effect from then on. */
    public void log(
            AuditOperation operation, List<UUID> records, Collection<String> pointers, @Nullable String onBehalfOf) {
        add(operation, records, pointers, onBehalfOf, null);
        effective = true;
    }

    /** The same of versions that the command wrote, or blanked: the entry holds digests of what they say when the command ends. */
    public void log(
            AuditOperation operation,
            LoggedVersions versions,
            Collection<String> pointers,
            @Nullable String onBehalfOf) {
        add(operation, versions.distinctRecords(), pointers, onBehalfOf, versions);
        effective = true;
    }

    /** Logs that the caller is shown a record which the command leaves as it is. */
    public void readAccess(UUID record) {
        add(AuditOperation.CONSULTATION, List.of(record), List.of(), null, null);
    }

    private void add(
            AuditOperation operation,
            List<UUID> records,
            Collection<String> pointers,
            @Nullable String onBehalfOf,
            @Nullable LoggedVersions versions) {
        transaction.log(new AuditEntry(
                operation,
                request.caller().userId(),
                request.caller().organisation().id(),
                onBehalfOf,
                records,
                List.copyOf(pointers),
                request.reason(),
                null,
                request.requestId(),
                versions));
    }

    /**
     * Tells the other services of a version, once this transaction is committed.
     *
     * @param sequence the version of the aggregate
     * @param state JSON in UTF-8, the full state
     */
    public void publish(String topic, UUID aggregate, int sequence, byte[] state) {
        try {
            transaction.publish(OutboxRecord.state(topic, aggregate, sequence, state, request.traceparent()));
        } catch (SQLException e) {
            throw new CommandFailed(e);
        }
    }

    /**
     * Tells them that an aggregate was disposed of: its topic forgets it, and so does every projection.
     *
     * @param sequence behind that of its last version
     */
    public void publishDisposal(String topic, UUID aggregate, int sequence) {
        try {
            transaction.publish(OutboxRecord.tombstone(topic, aggregate, sequence, request.traceparent()));
        } catch (SQLException e) {
            throw new CommandFailed(e);
        }
    }

    boolean effective() {
        return effective;
    }
}
