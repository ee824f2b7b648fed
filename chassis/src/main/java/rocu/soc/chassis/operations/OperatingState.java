package rocu.soc.chassis.operations;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the service's database says of its outbox, its dead letters, its audit chain and its clock. Not for readiness:
 * a service whose broker is away still accepts writes.
 */
@Singleton
public class OperatingState {

    /** A backlog is counted up to 100,000 rows, so that a long one does not make the sample itself slow. */
    private static final String LOOK = """
            SELECT (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(o.created_at)), 0)
                      FROM outbox o
                     WHERE o.published_at IS NULL AND o.quarantined_at IS NULL
                       AND NOT EXISTS (SELECT FROM outbox_quarantine a WHERE a.aggregate_id = o.aggregate_id)),
                   (SELECT count(*)
                      FROM (SELECT FROM outbox o WHERE o.published_at IS NULL AND o.quarantined_at IS NULL LIMIT 100000) w),
                   (SELECT count(*) FROM outbox_quarantine),
                   (SELECT count(*) FROM dead_letter d WHERE d.settled_at IS NULL),
                   (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(e.at)), 0)
                      FROM audit_entry e
                     WHERE e.writing >= (SELECT m.before FROM audit_mark m)
                       AND NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = e.id)),
                   greatest(extract(epoch FROM clock_timestamp() - safe_instant(timestamptz 'epoch')), 0),
                   clock_behind()
            """;

    private final AgroalDataSource database;

    OperatingState(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * One sample; not a number where there was none.
     *
     * @param outboxAge seconds since the oldest row that waits for the relay was written; 0 when none does
     * @param outboxRows rows that wait for the relay, counted up to 100,000
     * @param outboxQuarantined aggregates of which the broker refused a record; what follows of them waits for an operator
     * @param deadLetters open ones
     * @param unchainedAge seconds since the oldest audit entry that is not chained was written
     * @param safeInstantBehind seconds by which the instant before which nothing changes any more is in the past
     * @param clockBehind seconds by which the clock stands before what was answered for: nobody can write for so long
     */
    public record Sample(
            double outboxAge,
            double outboxRows,
            double outboxQuarantined,
            double deadLetters,
            double unchainedAge,
            double safeInstantBehind,
            double clockBehind) {

        static final Sample NONE =
                new Sample(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }

    /** Looks now. */
    public Sample sample() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(LOOK)) {
            row.next();
            return new Sample(
                    row.getDouble(1),
                    row.getDouble(2),
                    row.getDouble(3),
                    row.getDouble(4),
                    row.getDouble(5),
                    row.getDouble(6),
                    row.getDouble(7));
        }
    }
}
