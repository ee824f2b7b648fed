package rocu.soc.chassis.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditVerification.Fault;

/** The chain as it stands in the database of a service, walked in parts. */
record AuditLinks(Connection connection) {

    private static final String NEWEST = "select coalesce(max(seq), 0) from audit_chain";
    private static final String HASH = "select encode(hash, 'hex') from audit_chain where seq = ?";
    private static final String WALK = "select seq, entry_id, fault from walk_audit(?, ?)";
    private static final String DIFFERING = """
            select seq, entry_id, fault, record_id, version from differing_versions(?, ?) order by seq limit 1
            """;
    private static final String LOOSE = "select looked_at, last_id, settled, entry_id from unchained_audit(?, ?)";
    private static final String WAITING = """
            select count(*)
              from audit_entry e
             where e.writing >= (select m.before from audit_mark m)
               and not exists (select from audit_chain c where c.entry_id = e.id)
            """;

    /**
     * Of the entries without a link.
     *
     * @param slipped one that was not written by the application, if there is one
     * @param settledTo the entry up to which all are linked for good
     * @param complete whether all were looked at
     */
    record Loose(@Nullable UUID slipped, UUID settledTo, boolean complete) {}

    long newest() throws SQLException {
        return number(NEWEST);
    }

    long waiting() throws SQLException {
        return number(WAITING);
    }

    /** The hash of the link in hexadecimal digits; empty if there is no such link. */
    String hash(long seq) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HASH)) {
            select.setLong(1, seq);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** The first fault from one link to another: of the chain, or else of the versions that its entries tell of. */
    @Nullable
    Fault walk(long from, long to) throws SQLException {
        Fault ofChain = fault(WALK, from, to, row -> null);
        return ofChain != null
                ? ofChain
                : fault(DIFFERING, from, to, row -> {
                    UUID record = row.getObject(4, UUID.class);
                    return record == null ? null : new Fault.Version(record, row.getInt(5));
                });
    }

    /** Which version a row of faults is about. */
    private interface VersionReader {
        Fault.@Nullable Version read(ResultSet row) throws SQLException;
    }

    private @Nullable Fault fault(String question, long from, long to, VersionReader version) throws SQLException {
        try (PreparedStatement walk = connection.prepareStatement(question)) {
            walk.setLong(1, from);
            walk.setLong(2, to);
            try (ResultSet row = walk.executeQuery()) {
                return row.next()
                        ? new Fault(
                                row.getObject(1, Long.class),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                version.read(row))
                        : null;
            }
        }
    }

    /** Looks at the entries behind one, so many at once. */
    Loose loose(UUID behind, int atOnce, long until) throws SQLException {
        UUID settledTo = behind;
        UUID lookedAt = behind;
        boolean settled = true;
        try (PreparedStatement look = connection.prepareStatement(LOOSE)) {
            while (System.nanoTime() - until < 0) {
                look.setObject(1, lookedAt);
                look.setInt(2, atOnce);
                try (ResultSet row = look.executeQuery()) {
                    row.next();
                    UUID slipped = row.getObject(4, UUID.class);
                    settled &= row.getBoolean(3);
                    if (slipped != null || row.getInt(1) == 0) {
                        return new Loose(slipped, settledTo, true);
                    }
                    lookedAt = row.getObject(2, UUID.class);
                    settledTo = settled ? lookedAt : settledTo;
                }
            }
        }
        return new Loose(null, settledTo, false);
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
