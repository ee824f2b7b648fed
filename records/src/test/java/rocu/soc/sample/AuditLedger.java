package rocu.soc.sample;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.AuditVerification;
import rocu.soc.chassis.audit.AuditVerification.Finding;
import rocu.soc.chassis.audit.Checkpoints;
import rocu.soc.localstack.testing.TestServers;

/** The audit log and its chain as a superuser sees them, and falsifies them; nothing is kept of what is falsified. */
final class AuditLedger implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;
    private static final int PAUSE_MILLIS = 100;
    private static final String UNSETTLED = """
            select exists (select from audit_entry e
                            where e.request_id like ?
                              and (e.writing >= (select before from audit_mark)
                                   or not exists (select from audit_chain c where c.entry_id = e.id)))
            """;

    private final Connection connection;

    /** An entry, without its id and instant. */
    record Entry(
            String operation,
            String actor,
            String organisation,
            @Nullable String onBehalfOf,
            List<String> records,
            List<String> pointers,
            @Nullable String reason) {}

    /** A link of the chain. */
    record Link(long seq, String entry) {}

    /** A fault that the verification names; without a number if the entry has no link. */
    record Fault(@Nullable Long seq, @Nullable String entry, String fault) {}

    private AuditLedger(Connection connection) {
        this.connection = connection;
    }

    static AuditLedger open() throws SQLException {
        Connection connection = TestServers.database().connectAsSuperuser(Sample.DATABASE);
        connection.setAutoCommit(false);
        return new AuditLedger(connection);
    }

    /** What was logged under that request id. */
    List<Entry> entries(String requestId) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select operation, actor, organisation, on_behalf_of, records::text[], pointers, reason
                  from audit_entry where request_id = ? order by id
                """)) {
            select.setString(1, requestId);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(new Entry(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            texts(row, 5),
                            texts(row, 6),
                            row.getString(7)));
                }
            }
        }
        return entries;
    }

    /** Waits until everything logged under request ids that begin so is chained and behind the chainer's mark. */
    void awaitChained(String requestIds) throws SQLException, InterruptedException {
        for (int waited = 0; waited < PATIENCE_MILLIS; waited += PAUSE_MILLIS) {
            try (PreparedStatement select = connection.prepareStatement(UNSETTLED)) {
                select.setString(1, requestIds + "%");
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return;
                    }
                }
            }
            connection.rollback();
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new AssertionError("Not chained: " + requestIds);
    }

    /** The links of the entries under request ids that begin so, in their order. */
    List<Link> links(String requestIds) throws SQLException {
        List<Link> links = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select c.seq, c.entry_id from audit_chain c join audit_entry e on e.id = c.entry_id
                 where e.request_id like ? order by c.seq
                """)) {
            select.setString(1, requestIds + "%");
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    links.add(new Link(row.getLong(1), row.getString(2)));
                }
            }
        }
        return links;
    }

    /** What the verification finds; nothing if the chain holds. */
    List<Fault> verify() throws SQLException {
        List<Fault> faults = new ArrayList<>();
        try (Statement verify = connection.createStatement();
                ResultSet row = verify.executeQuery("select seq, entry_id, fault from verify_audit()")) {
            while (row.next()) {
                faults.add(new Fault(row.getObject(1, Long.class), row.getString(2), row.getString(3)));
            }
        }
        return faults;
    }

    /** What the verification finds with the checkpoints that the service published. */
    Finding verify(Checkpoints published) throws SQLException {
        return AuditVerification.of(connection, published);
    }

    /** What the verification of versions finds from the first link on: the record, the version and what is wrong. */
    List<String> verifyVersions() throws SQLException {
        List<String> faults = new ArrayList<>();
        try (Statement verify = connection.createStatement();
                ResultSet row = verify.executeQuery("""
                        select concat_ws(' ', record_id, version, fault)
                          from differing_versions(1, (select max(seq) from audit_chain)) order by seq
                        """)) {
            while (row.next()) {
                faults.add(row.getString(1));
            }
        }
        return faults;
    }

    /** The hash of a link, in hexadecimal digits. */
    String hash(long seq) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet row = select.executeQuery("select encode(hash, 'hex') from audit_chain where seq = " + seq)) {
            row.next();
            return row.getString(1);
        }
    }

    /** Changes something that is undone with {@link #close}. */
    void change(String statement) throws SQLException {
        try (Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    /** Changes something for good. */
    void keep(String statement) throws SQLException {
        change(statement);
        connection.commit();
    }

    /** Runs the statements, verifies, and undoes them. */
    List<Fault> falsify(String... statements) throws SQLException {
        try {
            runEach(statements);
            return verify();
        } finally {
            connection.rollback();
        }
    }

    /** The same of statements that change versions. */
    List<String> falsifyVersions(String... statements) throws SQLException {
        try {
            runEach(statements);
            return verifyVersions();
        } finally {
            connection.rollback();
        }
    }

    private void runEach(String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String one : statements) {
                if (statement.executeUpdate(one) != 1) {
                    throw new AssertionError("Not one row: " + one);
                }
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
