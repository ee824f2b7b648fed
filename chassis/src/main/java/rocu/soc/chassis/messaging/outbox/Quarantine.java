package rocu.soc.chassis.messaging.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Aggregates of which the broker refused a record, for the operator who has mended the cause. */
@ApplicationScoped
public class Quarantine {

    private static final String LIST = """
            SELECT aggregate_id, since, cause
              FROM outbox_quarantine
             WHERE ?::uuid IS NULL OR aggregate_id > ?::uuid
             ORDER BY aggregate_id
             LIMIT ?
            """;

    private static final String RELEASE = """
            WITH released AS (DELETE FROM outbox_quarantine WHERE aggregate_id = ? RETURNING aggregate_id),
                 freed AS (
                     UPDATE outbox o SET quarantined_at = NULL
                       FROM released r
                      WHERE o.aggregate_id = r.aggregate_id AND o.quarantined_at IS NOT NULL AND o.published_at IS NULL
                  RETURNING 1)
            SELECT count(f.*) FROM released r LEFT JOIN freed f ON true GROUP BY r.aggregate_id
            """;

    private final AgroalDataSource database;
    private final RelaySignal signal;

    Quarantine(AgroalDataSource database, RelaySignal signal) {
        this.database = database;
        this.signal = signal;
    }

    /**
     * An aggregate of which nothing is published any more.
     *
     * @param cause kind of failure and the broker's words
     */
    public record Aggregate(UUID id, OffsetDateTime since, String cause) {}

    /** Those that wait for an operator, by id, from behind the given one on. */
    public List<Aggregate> list(@Nullable UUID after, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LIST)) {
            select.setObject(1, after);
            select.setObject(2, after);
            select.setInt(3, most);
            try (ResultSet rows = select.executeQuery()) {
                List<Aggregate> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(new Aggregate(
                            rows.getObject("aggregate_id", UUID.class),
                            rows.getObject("since", OffsetDateTime.class),
                            rows.getString("cause")));
                }
                return List.copyOf(found);
            }
        }
    }

    /**
     * Lets the relay publish what waits of this aggregate, in order.
     *
     * @return how many records were quarantined; empty if the aggregate is not
     */
    @Transactional
    public OptionalInt release(UUID aggregate) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(RELEASE)) {
            update.setObject(1, aggregate);
            signal.raiseAfterCommit();
            try (ResultSet released = update.executeQuery()) {
                return released.next() ? OptionalInt.of(released.getInt(1)) : OptionalInt.empty();
            }
        }
    }
}
