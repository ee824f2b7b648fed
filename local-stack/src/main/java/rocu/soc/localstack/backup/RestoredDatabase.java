package rocu.soc.localstack.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.postgres.DatabaseServer;
import rocu.soc.localstack.postgres.ServiceDatabase;

/** What is put right in the database of a service after a restore, before the service sees it. */
public record RestoredDatabase(DatabaseServer server, ServiceDatabase database) {
    /** The copy of the topics does not hold it: the relay publishes it once more, in its order. */
    private static final String TELL_AGAIN = "UPDATE outbox SET published_at = NULL WHERE published_at >= ?";

    /**
     * The places of dead letters were emptied with their topics, or lost with their Kafka, and must not be taken for those of
     * new records: they become negative, in the same order, and all at once none meets another.
     */
    private static final String LEAVE_OLD_PLACES = """
            UPDATE dead_letter
               SET record_offset = record_offset - p.span
              FROM (SELECT greatest(max(record_offset), 0) - least(min(record_offset), 0) + 1 AS span
                      FROM dead_letter) AS p
            """;

    /** What was erased since is erased again; a service that keeps another kind of records hears of it again. */
    private static final String ERASE_AGAIN = "SELECT erase_again(?::jsonb)";

    /**
     * Whoever holds an answer of the time that is lost must not take it for one of now. A transaction that is lost may have known
     * things for as long as one may last before the last one that is not.
     */
    private static final String NOTE_RESTORE =
            "INSERT INTO restore (restored_at, known_until) VALUES (clock_timestamp(), ?::timestamptz - interval '30 s')";

    /**
     * Brings it together with topics that hold what was published before that instant.
     *
     * @param standing when the last transaction was committed that it holds
     * @param erasures all that were ever carried out, in their order, as they were told
     */
    public void settle(Instant published, Instant standing, List<String> erasures) {
        try {
            if (isThere()) {
                try (Connection connection = server.connectAsSuperuser(database.name())) {
                    settle(connection, published, standing, erasures);
                }
            }
        } catch (SQLException cause) {
            throw new LauncherFailure(
                    "The restored database " + database.name() + " cannot be put right: " + cause.getMessage(), cause);
        }
    }

    private static void settle(Connection connection, Instant published, Instant standing, List<String> erasures)
            throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement tell = connection.prepareStatement(TELL_AGAIN);
                PreparedStatement leave = connection.prepareStatement(LEAVE_OLD_PLACES);
                PreparedStatement note = connection.prepareStatement(NOTE_RESTORE);
                PreparedStatement erase = connection.prepareStatement(ERASE_AGAIN)) {
            tell.setObject(1, published.atOffset(ZoneOffset.UTC));
            note.setObject(1, standing.atOffset(ZoneOffset.UTC));
            for (PreparedStatement change : List.of(tell, leave, note)) {
                change.executeUpdate();
            }
            for (String erasure : erasures) {
                erase.setString(1, erasure);
                erase.execute();
            }
        }
        connection.commit();
    }

    private boolean isThere() throws SQLException {
        try (Connection connection = server.connectAsSuperuser(DatabaseServer.MAINTENANCE);
                PreparedStatement select = connection.prepareStatement("SELECT 1 FROM pg_database WHERE datname = ?")) {
            select.setString(1, database.name());
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
