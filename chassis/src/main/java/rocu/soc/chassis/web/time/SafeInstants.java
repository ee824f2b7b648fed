package rocu.soc.chassis.web.time;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import org.jboss.logging.Logger;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * Holds an instant against the safe instant, before which no transaction can write any more, so that the same question
 * gives the same answer for ever. Only the primary of the database can say it (docs/architecture.md, section 6).
 */
@ApplicationScoped
public class SafeInstants {

    private static final Logger LOG = Logger.getLogger(SafeInstants.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** The database is set up so that nothing can be promised: no start. */
    private static final Set<String> MISCONFIGURED = Set.of("42501", "55000", "42883");

    @Inject
    AgroalDataSource database;

    /**
     * Returns once nothing at or before the instant can be written any more. Call it before the reading transaction
     * opens, never inside one.
     *
     * @throws Problem 409 {@code instant-not-yet-stable} if a writer that began before it is still at work after 2 s
     */
    public void await(AsKnownAt asked) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Instant safe = safe(asked.instant());
        while (!asked.instant().isBefore(safe)) {
            if (Duration.between(safe, asked.instant()).compareTo(PATIENCE) > 0 || System.nanoTime() > end) {
                throw Problem.of(
                                ProblemTypes.INSTANT_NOT_YET_STABLE,
                                "A change that began before " + asked.instant() + " is still being written.")
                        .with("stableInstant", safe.minusNanos(1_000).toString())
                        .retryAfter(PATIENCE);
            }
            pause();
            safe = safe(asked.instant());
        }
    }

    void refuseToStartWithoutPromise(@Observes StartupEvent start) {
        try {
            query(Instant.EPOCH);
        } catch (SQLException e) {
            if (MISCONFIGURED.contains(String.valueOf(e.getSQLState()))) {
                throw new IllegalStateException("The database cannot tell the safe instant: " + e.getMessage(), e);
            }
            LOG.warnf("The safe instant could not be asked at start: %s", e.getMessage());
        }
    }

    private Instant safe(Instant wanted) {
        try {
            return query(wanted);
        } catch (SQLException e) {
            throw new IllegalStateException("The safe instant cannot be told", e);
        }
    }

    private Instant query(Instant wanted) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select safe_instant(?)")) {
            select.setObject(1, wanted.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a stable instant", e);
        }
    }
}
