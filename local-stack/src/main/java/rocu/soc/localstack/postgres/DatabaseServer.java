package rocu.soc.localstack.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Where a PostgreSQL listens, and its superuser. */
public record DatabaseServer(String host, int port, String superuser, String superuserPassword) {
    /** The database that every server has. */
    public static final String MAINTENANCE = "postgres";

    private static final int CONNECT_SECONDS = 5;

    public String url(String database) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + database;
    }

    /** The caller closes it. */
    public Connection connect(String database, String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "soc");
        properties.setProperty("connectTimeout", Integer.toString(CONNECT_SECONDS));
        return DriverManager.getConnection(url(database), properties);
    }

    /** As the superuser, for set-up and for tests; the services never have these rights. The caller closes it. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        return connect(database, superuser, superuserPassword);
    }
}
