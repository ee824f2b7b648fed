package rocu.soc.disruption;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import rocu.soc.localstack.testing.TestServers;

/** The rows that recording a disruption leaves, as a superuser sees them. */
final class Stored {

    private static final String DATABASE = "disruption";

    /** Of each: how many heads, versions, entries in the log, records for others and kept answers there are. */
    private static final String ROWS = """
            select r.id, concat_ws(' ',
                   (select count(*) from disruption d where d.id = r.id),
                   (select count(*) from disruption_version v
                     where v.record_id = r.id
                       and v.known_from = (select d.recorded_at from disruption d where d.id = r.id)),
                   (select count(*) from audit_entry a join disruption_version v on v.writing = a.writing
                     where a.records = array[r.id] and v.record_id = r.id and a.at = v.known_from
                       and a.operation = 'COLLECTION'),
                   (select count(*) from outbox o
                     where o.aggregate_id = r.id and o.sequence = 1
                       and o.created_at = (select d.recorded_at from disruption d where d.id = r.id)),
                   (select count(distinct key) from idempotency i where i.record = r.id and i.status = 201))
              from unnest(?) as r (id)
            """;

    private Stored() {}

    /** Each of them is there once with all that belongs to it, at one instant. */
    static void assertOnce(Collection<String> ids) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = connect();
                PreparedStatement select = connection.prepareStatement(ROWS)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "uuid", ids.stream().map(UUID::fromString).toArray()));
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(found.getString(2));
                }
            }
        }
        assertThat(rows).hasSameSizeAs(ids);
        assertThat(rows).containsOnly("1 1 1 1 1");
    }

    /** How many disruptions there are of that source system. */
    static int ofSystem(String system) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement select =
                        connection.prepareStatement("select count(*) from disruption where source_system = ?")) {
            select.setString(1, system);
            try (ResultSet count = select.executeQuery()) {
                count.next();
                return count.getInt(1);
            }
        }
    }

    /** Ends every session of the service but those of its relay, as a restart of a pooler or an operator would. */
    static void endSessions() throws SQLException {
        run("""
                select pg_terminate_backend(pid) from pg_stat_activity
                 where datname = 'disruption' and usename = 'disruption_app' and application_name not like 'relay%'
                """);
    }

    static void run(String statement) throws SQLException {
        try (Connection connection = connect();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.execute();
        }
    }

    static Connection connect() throws SQLException {
        return TestServers.database().connectAsSuperuser(DATABASE);
    }
}
