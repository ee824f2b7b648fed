package rocu.soc.sample;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** A writer with the rights of the service that takes its time between stamp and commit, as a stalled process would. */
final class SlowWriter implements AutoCloseable {

    private static final String HEAD = "update vehicle_stop set version = version + 1 where id = ?";
    private static final String VERSION = """
            insert into vehicle_stop_version (record_id, version, changed_by, organisation, region, facts, personal)
            select record_id, version + 1, 'slow-writer', organisation, region, facts,
                   jsonb_set(personal, '{account}', to_jsonb('Version ' || (version + 1)))
              from vehicle_stop_version
             where record_id = ? and known_to = 'infinity'
            """;

    private final Connection connection;
    private final Instant stamp;

    private SlowWriter(Connection connection, Instant stamp) {
        this.connection = connection;
        this.stamp = stamp;
    }

    /** Writes the next version of the record, and does not commit it. */
    static SlowWriter amend(String id) throws SQLException {
        Connection connection = connect();
        connection.setAutoCommit(false);
        SlowWriter writer = new SlowWriter(connection, stamp(connection));
        writer.run(HEAD, id);
        writer.run(VERSION, id);
        return writer;
    }

    /** A session with the rights of the service. */
    static Connection connect() throws SQLException {
        Config config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("quarkus.datasource.jdbc.url", String.class),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
    }

    /** The instant from which its version will be known. */
    Instant stamp() {
        return stamp;
    }

    void commit() throws SQLException {
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void run(String statement, String id) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setObject(1, UUID.fromString(id));
            prepared.executeUpdate();
        }
    }

    private static Instant stamp(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select stamp()");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
