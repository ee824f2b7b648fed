package rocu.soc.chassis.web.problem;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells a database that cannot answer now (the client repeats) from one that was asked wrongly (our fault). */
public final class DatabaseFailures {

    /** SQLSTATE classes: 08 connection, 53 resources, 57 operator intervention, 58 system error. */
    private static final Set<String> UNAVAILABLE = Set.of("08", "53", "57", "58");

    /** Read-only, as a standby is, and a session that was ended because it was idle in its transaction. */
    private static final Set<String> UNAVAILABLE_STATES = Set.of("25006", "25P03");

    /** Serialisation failure, deadlock, lock not available, transaction timeout. */
    private static final Set<String> CONTENDED = Set.of("40001", "40P01", "55P03", "25P04");

    private DatabaseFailures() {}

    /** Whether the database is away, so that asking it again at once is in vain. */
    public static boolean isUnavailable(Throwable failure) {
        return behind(failure).anyMatch(sql -> !CONTENDED.contains(String.valueOf(sql.getSQLState())) && passes(sql));
    }

    /** Whether a failure passes by itself: the database is away, or somebody else was in the way. */
    public static boolean passes(SQLException failure) {
        return failure instanceof SQLTransientException || unavailable(failure);
    }

    static @Nullable Problem asProblem(Throwable failure) {
        return behind(failure).anyMatch(DatabaseFailures::passes)
                ? Problem.of(
                        ProblemTypes.SERVICE_UNAVAILABLE,
                        "The store cannot answer now. Repeat the request; the same Idempotency-Key keeps it from counting twice.")
                : null;
    }

    /** What the driver said: somewhere among the causes, or suppressed, as the transaction manager leaves it at a commit. */
    private static Stream<SQLException> behind(@Nullable Throwable failure) {
        if (failure == null) {
            return Stream.empty();
        }
        Stream<SQLException> itself = failure instanceof SQLException sql ? Stream.of(sql) : Stream.empty();
        return Stream.of(
                        itself,
                        behind(failure.getCause()),
                        Arrays.stream(failure.getSuppressed()).flatMap(DatabaseFailures::behind))
                .flatMap(found -> found);
    }

    private static boolean unavailable(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return String.valueOf(failure.getMessage()).contains("Acquisition timeout");
        }
        return CONTENDED.contains(state)
                || UNAVAILABLE_STATES.contains(state)
                || (state.length() == 5 && UNAVAILABLE.contains(state.substring(0, 2)));
    }
}
