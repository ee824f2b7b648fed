package rocu.soc.chassis.audit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The log of what changes records: an entry is written in the transaction of the change that it speaks of. */
@ApplicationScoped
public class AuditLog {

    @Inject
    AgroalDataSource database;

    /** Adds the entry to the running transaction; with it, it stands or falls. */
    public void add(AuditEntry entry) {
        addAll(List.of(entry));
    }

    /** Adds the entries of all commands that share the running transaction. */
    public void addAll(List<AuditEntry> entries) {
        try (Connection connection = database.getConnection()) {
            AuditRows.insert(connection, entries);
        } catch (SQLException e) {
            throw new AuditUnavailable(e);
        }
    }
}
