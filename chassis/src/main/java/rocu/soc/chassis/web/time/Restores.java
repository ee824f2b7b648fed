package rocu.soc.chassis.web.time;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * The restores of this database. Each took back what had been known since an instant, and somebody may still hold a tag, a cursor
 * or an answer of that time: what was given out before the last restore is told from what is given out now. A restore happens
 * while the service is stopped, so that they are read once.
 */
@Singleton
public class Restores {

    private static final int BASE = 36;

    private final AgroalDataSource database;
    private volatile @Nullable List<Restore> read;

    Restores(AgroalDataSource database) {
        this.database = database;
    }

    /** One of them: nothing is known any more of what became known after {@code from}, until it was done. */
    private record Restore(Instant from, Instant done) {}

    /** Seconds since 1970 at which the last one was done; 0 where there was none. */
    public long mark() {
        List<Restore> all = all();
        return all.isEmpty() ? 0 : all.getLast().done().getEpochSecond();
    }

    /** What an entity tag begins with, so that one of a time that was taken back matches nothing; empty before any restore. */
    public String tagPrefix() {
        long mark = mark();
        return mark == 0 ? "" : Long.toString(mark, BASE) + ".";
    }

    /**
     * Refuses a question about a time that was taken back: it was answered differently then.
     *
     * @throws Problem 410 {@code instant-was-taken-back}
     */
    void refuseTakenBack(AsKnownAt asked) {
        for (Restore restore : all()) {
            if (asked.instant().isAfter(restore.from) && !asked.instant().isAfter(restore.done)) {
                throw Problem.of(
                                ProblemTypes.INSTANT_WAS_TAKEN_BACK,
                                "A restore took back what became known from " + Instants.text(restore.from) + " until "
                                        + Instants.text(restore.done) + ". Ask about an instant before or after.")
                        .with("from", Instants.text(restore.from))
                        .with("until", Instants.text(restore.done));
            }
        }
    }

    private List<Restore> all() {
        List<Restore> known = read;
        if (known == null) {
            known = look();
            read = known;
        }
        return known;
    }

    private List<Restore> look() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select r.known_until, r.restored_at from restore r order by r.restored_at");
                ResultSet rows = select.executeQuery()) {
            List<Restore> found = new ArrayList<>();
            while (rows.next()) {
                found.add(new Restore(
                        rows.getObject(1, OffsetDateTime.class).toInstant(),
                        rows.getObject(2, OffsetDateTime.class).toInstant()));
            }
            return List.copyOf(found);
        } catch (SQLException e) {
            throw new IllegalStateException("The restores of the database cannot be read", e);
        }
    }
}
