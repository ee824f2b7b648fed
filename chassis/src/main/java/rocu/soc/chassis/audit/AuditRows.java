package rocu.soc.chassis.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;

/** Writes entries into the log; when and in which transaction is the caller's to say. */
final class AuditRows {

    private static final String INSERT = """
            insert into audit_entry
                   (operation, actor, organisation, on_behalf_of, records, pointers, reason, disclosed_to, request_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private AuditRows() {}

    static void insert(Connection connection, Collection<AuditEntry> entries) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (AuditEntry entry : entries) {
                insert.setString(1, entry.operation().name());
                insert.setString(2, entry.actor());
                insert.setString(3, entry.organisation());
                insert.setString(4, entry.onBehalfOf());
                insert.setArray(
                        5, connection.createArrayOf("uuid", entry.records().toArray(UUID[]::new)));
                insert.setArray(
                        6, connection.createArrayOf("text", entry.pointers().toArray(String[]::new)));
                insert.setString(7, entry.reason());
                insert.setString(8, entry.disclosedTo());
                insert.setString(9, entry.requestId());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
