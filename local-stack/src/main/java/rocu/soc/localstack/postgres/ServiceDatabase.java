package rocu.soc.localstack.postgres;

import java.util.List;
import java.util.Set;
import rocu.soc.localstack.home.Secrets;

/**
 * The database of one service and its three roles: the owner changes tables by migrations, the application reads and
 * writes rows as far as the migrations grant it, and one that nobody can log in as owns the function that erases what is
 * personal. "Append-only" is a word without that separation. The owner reads the sessions of all roles, because the
 * function that finds the safe instant runs with its rights.
 */
public record ServiceDatabase(String name) {

    public String owner() {
        return name + "_owner";
    }

    public String application() {
        return name + "_app";
    }

    public String disposal() {
        return name + "_disposal";
    }

    List<String> roles() {
        return List.of(owner(), application(), disposal());
    }

    /** Statements for the maintenance database, run where a role is missing or its password may have changed. */
    List<String> roles(Secrets secrets, Set<String> existing) {
        return List.of(
                role(owner(), secrets, existing.contains(owner())),
                role(application(), secrets, existing.contains(application())),
                (existing.contains(disposal()) ? "ALTER" : "CREATE") + " ROLE " + disposal()
                        + " NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE",
                "GRANT " + disposal() + " TO " + owner() + " WITH INHERIT FALSE, SET TRUE",
                "GRANT pg_read_all_stats TO " + owner(),
                "ALTER ROLE " + application() + " SET transaction_timeout = '30s'",
                "ALTER ROLE " + application() + " SET idle_in_transaction_session_timeout = '10s'",
                "ALTER ROLE " + application() + " SET lock_timeout = '5s'");
    }

    /** Statements for the maintenance database, once the database exists. */
    List<String> databaseRights() {
        return List.of(
                "ALTER DATABASE " + name + " OWNER TO " + owner(),
                "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
                "GRANT CONNECT ON DATABASE " + name + " TO " + application());
    }

    /** Statements for the database itself. */
    List<String> schemaRights() {
        return List.of(
                "ALTER SCHEMA public OWNER TO " + owner(),
                "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                "GRANT USAGE ON SCHEMA public TO " + application());
    }

    private static String role(String role, Secrets secrets, boolean exists) {
        return (exists ? "ALTER" : "CREATE") + " ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '"
                + secrets.password(role) + "'";
    }
}
