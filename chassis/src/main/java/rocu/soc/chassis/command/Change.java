package rocu.soc.chassis.command;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditEntry;
import rocu.soc.chassis.audit.AuditLog;
import rocu.soc.chassis.audit.AuditOperation;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.outbox.Outbox;
import rocu.soc.chassis.outbox.OutboxRecord;

/** The transaction of one command, as its effect sees it. */
public final class Change {

    private final AgroalDataSource database;
    private final AuditLog log;
    private final Outbox outbox;
    private final CommandRequest request;
    private @Nullable Instant stamp;
    private boolean effective;

    Change(AgroalDataSource database, AuditLog log, Outbox outbox, CommandRequest request) {
        this.database = database;
        this.log = log;
        this.outbox = outbox;
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
        if (stamp == null) {
            stamp = ask();
        }
        return stamp;
    }

    /** Adds an entry to the audit log; the command counts as one that had an effect from then on. */
    public void log(
            AuditOperation operation, List<UUID> records, Collection<String> pointers, @Nullable String onBehalfOf) {
        add(operation, records, pointers, onBehalfOf);
        effective = true;
    }

    /** Logs that the caller is shown a record which the command leaves as it is. */
    public void look(UUID record) {
        add(AuditOperation.CONSULTATION, List.of(record), List.of(), null);
    }

    private void add(
            AuditOperation operation, List<UUID> records, Collection<String> pointers, @Nullable String onBehalfOf) {
        log.add(new AuditEntry(
                operation,
                request.caller().userId(),
                request.caller().organisation().id(),
                onBehalfOf,
                records,
                List.copyOf(pointers),
                request.reason(),
                null,
                request.requestId()));
    }

    /**
     * Tells the other services of a version, once this transaction is committed.
     *
     * @param sequence the version of the aggregate
     * @param state JSON in UTF-8, the full state
     */
    public void tell(String topic, UUID aggregate, int sequence, byte[] state) {
        try {
            outbox.add(OutboxRecord.state(topic, aggregate, sequence, state, null));
        } catch (SQLException e) {
            throw new CommandFailed(e);
        }
    }

    boolean effective() {
        return effective;
    }

    private Instant ask() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select stamp()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new CommandFailed(e);
        }
    }
}
