package rocu.soc.chassis.record.command;

import java.sql.SQLException;
import java.util.Set;

/** Tells what two commands did to each other, and running one of them again mends, from what is wrong with a command. */
final class Contention {

    /**
     * Serialisation failure, deadlock, and a unique key that another transaction took between look and insert: the next
     * attempt sees its row.
     */
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505");

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private Contention() {}

    static boolean isRepeatable(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    static boolean isLockTimeout(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState());
    }
}
