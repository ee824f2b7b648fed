package rocu.soc.localstack.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rocu.soc.localstack.home.LauncherFailure;
import rocu.soc.localstack.home.Secrets;

/** Creates the databases and roles of a server, and brings those that exist to the same rights. */
public record Databases(DatabaseServer server, Secrets secrets) {
    /** Keycloak's own database and its single role. */
    public static final String KEYCLOAK = "keycloak";

    public void prepare(ServiceDatabase database) {
        try (Connection connection = server.connectAsSuperuser(DatabaseServer.MAINTENANCE)) {
            Set<String> existing = new HashSet<>();
            for (String role : database.roles()) {
                if (roleExists(connection, role)) {
                    existing.add(role);
                }
            }
            run(connection, database.roles(secrets, existing));
            create(connection, database.name(), database.owner());
            run(connection, database.databaseRights());
        } catch (SQLException cause) {
            throw failure(database.name(), cause);
        }
        try (Connection connection = server.connectAsSuperuser(database.name())) {
            run(connection, database.schemaRights());
        } catch (SQLException cause) {
            throw failure(database.name(), cause);
        }
    }

    public void prepareKeycloak() {
        try (Connection connection = server.connectAsSuperuser(DatabaseServer.MAINTENANCE)) {
            String verb = roleExists(connection, KEYCLOAK) ? "ALTER" : "CREATE";
            run(
                    connection,
                    List.of(verb + " ROLE " + KEYCLOAK + " LOGIN PASSWORD '" + secrets.password(KEYCLOAK) + "'"));
            create(connection, KEYCLOAK, KEYCLOAK);
            run(connection, List.of("REVOKE ALL ON DATABASE " + KEYCLOAK + " FROM PUBLIC"));
        } catch (SQLException cause) {
            throw failure(KEYCLOAK, cause);
        }
    }

    /** Removes a database with everything in it, and ends the sessions that use it. */
    public void drop(String name) {
        try (Connection connection = server.connectAsSuperuser(DatabaseServer.MAINTENANCE)) {
            run(connection, List.of("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
        } catch (SQLException cause) {
            throw failure(name, cause);
        }
    }

    /**
     * Writes every table, index and statistic of a database anew: what was overwritten or deleted is in no file of it
     * afterwards. An ordinary {@code VACUUM} leaves the octets where they are until the space is used again. Each table is
     * locked while it is written.
     */
    public void rewrite(String name) {
        try (Connection connection = server.connectAsSuperuser(name)) {
            run(connection, List.of("VACUUM (FULL, ANALYZE)", "CHECKPOINT"));
        } catch (SQLException cause) {
            throw new LauncherFailure("Cannot write the database " + name + " anew: " + cause.getMessage(), cause);
        }
    }

    /** Seconds by which the clock stands before what the service answered for; it cannot write for so long. */
    public double secondsAhead(String name) {
        try (Connection connection = server.connectAsSuperuser(name);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT clock_behind()")) {
            row.next();
            return row.getDouble(1);
        } catch (SQLException cause) {
            throw new LauncherFailure(
                    "The database " + name + " does not tell its clock: " + cause.getMessage(), cause);
        }
    }

    /** Lets the service write again after its clock, which had run ahead, was set right. It must not run. */
    public void takeBackFutureAnswers(String name) {
        try (Connection connection = server.connectAsSuperuser(name)) {
            run(connection, List.of("SELECT take_back_future_answers()"));
        } catch (SQLException cause) {
            throw new LauncherFailure("Cannot set the clock of " + name + " right: " + cause.getMessage(), cause);
        }
    }

    /** From now on the service takes no token that was issued before, once it looks, and reads the provider's keys anew. */
    public void withdrawTokens(String name) {
        try (Connection connection = server.connectAsSuperuser(name)) {
            run(connection, List.of("UPDATE token_cutoff SET issued_before = clock_timestamp()"));
        } catch (SQLException cause) {
            throw new LauncherFailure("Cannot withdraw the tokens of " + name + ": " + cause.getMessage(), cause);
        }
    }

    private static void create(Connection connection, String name, String owner) throws SQLException {
        if (!exists(connection, "SELECT 1 FROM pg_database WHERE datname = ?", name)) {
            run(connection, List.of("CREATE DATABASE " + name + " OWNER " + owner));
        }
    }

    private static boolean roleExists(Connection connection, String role) throws SQLException {
        return exists(connection, "SELECT 1 FROM pg_roles WHERE rolname = ?", role);
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static LauncherFailure failure(String name, SQLException cause) {
        return new LauncherFailure("Cannot prepare the database " + name + ": " + cause.getMessage(), cause);
    }
}
