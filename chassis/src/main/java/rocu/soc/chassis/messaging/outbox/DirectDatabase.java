package rocu.soc.chassis.messaging.outbox;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.Driver;

/**
 * This service's database outside the pool, for what belongs to a session: locks and LISTEN. A pooler between service and
 * server must be passed by as well.
 */
@Singleton
public class DirectDatabase {

    /** A vanished peer is noticed by the server within half a minute, so that its locks do not outlive it. */
    private static final String SESSION = """
            SET enable_seqscan = off;
            SET tcp_keepalives_idle = 10;
            SET tcp_keepalives_interval = 5;
            SET tcp_keepalives_count = 3
            """;

    private final String url;
    private final String username;
    private final String password;

    public DirectDatabase(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String username,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        this.url = url;
        this.username = username;
        this.password = password;
    }

    /**
     * A new session, each statement a transaction of its own. The caller closes it.
     *
     * @param purpose shown in {@code pg_stat_activity}
     */
    Connection open(String purpose) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("user", username);
        settings.setProperty("password", password);
        settings.setProperty("ApplicationName", purpose);
        settings.setProperty("connectTimeout", "5");
        settings.setProperty("socketTimeout", "15");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("prepareThreshold", "1");
        settings.setProperty("logServerErrorDetail", "false");
        Connection connection = new Driver().connect(url, settings);
        if (connection == null) {
            throw new SQLException("Not the address of a PostgreSQL: quarkus.datasource.jdbc.url");
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(SESSION);
        }
        return connection;
    }
}
