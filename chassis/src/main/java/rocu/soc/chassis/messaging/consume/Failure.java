package rocu.soc.chassis.messaging.consume;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.sql.SQLException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.problem.DatabaseFailures;

/**
 * Why a record could not be processed.
 *
 * @param cause for the operator: never a value of the record, and so never the message of a foreign exception
 */
record Failure(Kind kind, String cause) {

    enum Kind {
        /** The database cannot answer now: wait and repeat, for as long as it takes. */
        PASSING,
        /** The record can never be processed. */
        FINAL,
        /** Nobody knows; most likely a fault of the consumer. */
        UNEXPECTED
    }

    static Failure of(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unprocessable) {
                return new Failure(Kind.FINAL, String.valueOf(cause.getMessage()));
            }
            if (cause instanceof JsonProcessingException json) {
                return new Failure(Kind.FINAL, "the JSON cannot be read" + place(json.getLocation()));
            }
            if (cause instanceof SQLException sql) {
                return new Failure(
                        DatabaseFailures.passes(sql) ? Kind.PASSING : Kind.UNEXPECTED,
                        "SQLSTATE " + sql.getSQLState() + origin(thrown));
            }
        }
        return new Failure(Kind.UNEXPECTED, thrown.getClass().getName() + origin(thrown));
    }

    private static String place(@Nullable JsonLocation location) {
        return location == null ? "" : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** The first place in our own code. */
    private static String origin(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            String place = Arrays.stream(cause.getStackTrace())
                    .filter(frame -> frame.getClassName().startsWith("rocu.soc."))
                    .findFirst()
                    .map(frame -> " at " + frame)
                    .orElse("");
            if (cause.getCause() == null) {
                return place;
            }
        }
        return "";
    }
}
