package rocu.soc.localstack.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import rocu.soc.localstack.home.LauncherFailure;

/** The state of backup in which a server is while its data folder is copied; it ends with the session at the latest. */
final class OnlineBackup {
    private static final String SYSTEM = """
            SELECT system_identifier::text,
                   (SELECT count(*) FROM pg_tablespace WHERE spcname NOT IN ('pg_default', 'pg_global')) AS tablespaces
              FROM pg_control_system()
            """;

    private static final String BEGIN = """
            SELECT clock_timestamp() AS at, pg_walfile_name(lsn) AS segment FROM pg_backup_start(?, true) AS lsn
            """;

    /** Waits until all of the log that the backup needs is archived. */
    private static final String END = """
            SELECT clock_timestamp() AS at, pg_walfile_name(b.lsn) AS segment, b.labelfile,
                   current_setting('server_version') AS version
              FROM pg_backup_stop(true) AS b
            """;

    private final Connection session;

    OnlineBackup(Connection session) throws SQLException {
        this.session = session;
        try (Statement statement = session.createStatement()) {
            statement.execute("SET statement_timeout = '10min'");
        }
    }

    /**
     * The copy may begin.
     *
     * @param at whatever was published before is in a copy of the topics that is made from now on
     * @param segment of the log at which a recovery begins
     */
    record Begun(Instant at, String segment) {}

    /**
     * The copy is complete.
     *
     * @param at every instant from now on can be recovered
     * @param segment of the log up to which a recovery must come
     */
    record Ended(Instant at, String segment, String label, String version) {}

    /** The identifier of the cluster; one with tablespaces, which nothing of the suite makes, would not be copied whole. */
    String system() throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(SYSTEM)) {
            row.next();
            if (row.getInt(2) > 0) {
                throw new LauncherFailure(
                        "The database has tablespaces outside its data folder, which ./soc backup does not"
                                + " copy: move what is in them to pg_default and drop them.");
            }
            return row.getString(1);
        }
    }

    Begun begin(String label) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(BEGIN)) {
            statement.setString(1, label);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return new Begun(at(row), row.getString("segment"));
            }
        }
    }

    Ended end() throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet row = statement.executeQuery(END)) {
            row.next();
            return new Ended(at(row), row.getString("segment"), row.getString("labelfile"), row.getString("version"));
        }
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }
}
