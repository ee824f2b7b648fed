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
import java.util.Optional;
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

    /** The horizon first, then the clock, then who writes: only so does the clock come after whatever the horizon shows. */
    private static final String LULL =
            "select pg_snapshot_xmax(pg_current_snapshot())::text, clock_timestamp(), safe_instant()";

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
                        .with("stableInstant", Instants.text(safe.minusNanos(1_000)))
                        .retryAfter(PATIENCE);
            }
            pause();
            safe = safe(asked.instant());
        }
    }

    /**
     * The latest instant that is final, after at most 2 s: now, or else shortly before the oldest transaction began that may still
     * write. Call it outside a transaction, before the reading one opens.
     */
    public AsKnownAt latest() {
        AsKnownAt now = new AsKnownAt(Instant.now());
        try {
            await(now);
            return now;
        } catch (Problem notYet) {
            return new AsKnownAt(safe(now.instant()).minusNanos(1_000));
        }
    }

    /** The present, if nobody is writing; empty otherwise. Call it outside a transaction, before the reading one opens. */
    public Optional<Lull> lull() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LULL);
                ResultSet row = select.executeQuery()) {
            row.next();
            Instant before = row.getObject(2, OffsetDateTime.class).toInstant();
            Instant safe = row.getObject(3, OffsetDateTime.class).toInstant();
            return safe.isBefore(before)
                    ? Optional.empty()
                    : Optional.of(new Lull(row.getString(1), new AsKnownAt(before.minusNanos(1_000))));
        } catch (SQLException e) {
            throw new IllegalStateException("The safe instant cannot be told", e);
        }
    }

    /**
     * A moment at which nobody was writing. Whoever reads while no transaction has ended since then, which is to say under the same
     * horizon, reads what was known at its instant.
     *
     * @param horizon the first transaction that had not ended
     */
    public record Lull(String horizon, AsKnownAt instant) {}

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
