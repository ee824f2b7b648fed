package rocu.soc.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How far the relay is behind, for metrics and operators. Not for readiness: a service whose broker is away still accepts
 * writes.
 */
@ApplicationScoped
public class OutboxState {

    private static final String OLDEST = """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - min(o.created_at)), 0)
              FROM outbox o
             WHERE o.published_at IS NULL AND o.set_aside_at IS NULL
               AND NOT EXISTS (SELECT FROM outbox_set_aside a WHERE a.aggregate_id = o.aggregate_id)
            """;

    private static final String SET_ASIDE = "SELECT count(*) FROM outbox_set_aside";

    private final AgroalDataSource database;

    OutboxState(AgroalDataSource database) {
        this.database = database;
    }

    /** Age in seconds of the oldest row that waits for the relay; 0 when none does. */
    public double oldestUnpublishedSeconds() throws SQLException {
        return number(OLDEST);
    }

    /** Aggregates of which the broker refused a record; what follows of them waits for an operator. */
    public long aggregatesSetAside() throws SQLException {
        return (long) number(SET_ASIDE);
    }

    private double number(String question) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            rows.next();
            return rows.getDouble(1);
        }
    }
}
