package rocu.soc.chassis.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.UUID;
import rocu.soc.chassis.database.Columns;

/** Writes entries into the log; when and in which transaction is the caller's to say. */
final class AuditRows {

    private static final String INSERT = """
            insert into audit_entry
                   (operation, actor, organisation, on_behalf_of, records, pointers, reason, disclosed_to, request_id,
                    outcome, sought)
            select r.operation, r.actor, r.organisation, r.on_behalf_of, r.records::uuid[], r.pointers::text[], r.reason,
                   r.disclosed_to, r.request_id, r.outcome, r.sought::uuid[]
              from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as r (operation, actor, organisation, on_behalf_of, records, pointers, reason, disclosed_to, request_id,
                      outcome, sought)
            """;

    private static final int COLUMNS = 11;

    private AuditRows() {}

    static void insert(Connection connection, Collection<AuditEntry> entries) throws SQLException {
        Columns rows = new Columns(Collections.nCopies(COLUMNS, "text").toArray(String[]::new));
        for (AuditEntry entry : entries) {
            rows.add(
                    entry.operation(),
                    entry.actor(),
                    entry.organisation(),
                    entry.onBehalfOf(),
                    ids(entry.records()),
                    Columns.list(entry.pointers()),
                    entry.reason(),
                    entry.disclosedTo(),
                    entry.requestId(),
                    entry.outcome(),
                    entry.sought().isEmpty() ? null : ids(entry.sought()));
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            rows.bind(connection, insert);
            insert.executeUpdate();
        }
    }

    private static String ids(Collection<UUID> ids) {
        return Columns.list(ids.stream().map(UUID::toString).toList());
    }
}
