package rocu.soc.localstack.testing;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The versions of a service's records beside what its audit log says of them.
 *
 * @param database of the service
 */
public record AuditedVersions(String database) {

    private static final String DIFFERING = """
            select record_id || ' ' || version || ' ' || fault
              from differing_versions(1, (select max(seq) from audit_chain))
             order by seq
            """;

    /** Those that differ, as record, number and fault, once what is logged of that record is chained. */
    public List<String> differing(String record) throws Exception {
        return differingAfter(record, "select 1");
    }

    /** The same after a statement with all rights, which is undone. */
    public List<String> differingAfter(String record, String statement) throws Exception {
        Eventually.holds(() -> {
            try (Connection connection = open()) {
                if (!ask(connection, waiting(UUID.fromString(record))).equals(List.of("0"))) {
                    throw new AssertionError("Not chained: " + record);
                }
            }
        });
        try (Connection connection = open();
                Statement change = connection.createStatement()) {
            connection.setAutoCommit(false);
            change.execute(statement);
            List<String> differing = ask(connection, DIFFERING);
            connection.rollback();
            return differing;
        }
    }

    private static String waiting(UUID record) {
        return """
                select count(*) from audit_entry e
                 where e.records @> array['%s'::uuid] and not exists (select from audit_chain c where c.entry_id = e.id)
                """.formatted(record);
    }

    private Connection open() throws SQLException {
        return TestServers.database().connectAsSuperuser(database);
    }

    private static List<String> ask(Connection connection, String question) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(question)) {
            while (rows.next()) {
                answers.add(requireNonNull(rows.getString(1)));
            }
        }
        return answers;
    }
}
