package rocu.soc.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Aggregates of which the broker refused a record, for the operator who has mended the cause. */
@ApplicationScoped
public class SetAside {

    private static final String RELEASE = """
            WITH released AS (DELETE FROM outbox_set_aside WHERE aggregate_id = ? RETURNING aggregate_id)
            UPDATE outbox o SET set_aside_at = NULL
              FROM released r
             WHERE o.aggregate_id = r.aggregate_id AND o.set_aside_at IS NOT NULL AND o.published_at IS NULL
            """;

    private final AgroalDataSource database;
    private final RelaySignal signal;

    SetAside(AgroalDataSource database, RelaySignal signal) {
        this.database = database;
        this.signal = signal;
    }

    /** Lets the relay publish what waits of this aggregate, in order; returns how many records that are. */
    @Transactional
    public int release(UUID aggregate) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(RELEASE)) {
            update.setObject(1, aggregate);
            signal.raiseAfterCommit();
            return update.executeUpdate();
        }
    }
}
