package rocu.soc.chassis.record.load;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/** Writes versions with the instants that an earlier system claims, by the one function of the database that may. */
public final class HistoricRows {

    private static final String SEALED = "SH001";

    private HistoricRows() {}

    /** A row with the columns that every version has. */
    public static ObjectNode row(String idColumn, VersionName name, HistoricEntry entry) {
        RecordedBy by = entry.recordedBy();
        return JsonNodeFactory.instance
                .objectNode()
                .put(idColumn, name.record().toString())
                .put("version", name.version())
                .put("known_from", entry.knownFrom().toString())
                .put("changed_by", entry.actor())
                .put("recorded_by_user", by == null ? null : by.userId())
                .put("recorded_by_unit", by == null ? null : by.unit())
                .put("reason", entry.reason())
                .put("organisation", entry.organisation())
                .put("region", entry.region());
    }

    /**
     * Inserts the rows.
     *
     * @param function of the database that loads the history of that kind of record
     * @throws Problem 403 {@code history-sealed}
     */
    public static void load(Connection connection, String function, ArrayNode rows) {
        try (PreparedStatement load = connection.prepareStatement("select " + function + "(?::jsonb)")) {
            load.setString(1, rows.toString());
            load.execute();
        } catch (SQLException e) {
            throw refusal(e);
        }
    }

    private static RuntimeException refusal(SQLException e) {
        return SEALED.equals(e.getSQLState())
                ? Problem.of(
                        ProblemTypes.HISTORY_SEALED,
                        "The history of an organisation that this load names is sealed. Nothing was loaded.")
                : new HistoryRefused(e);
    }

    /** The database refused what was read as sound. */
    public static final class HistoryRefused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public HistoryRefused(SQLException cause) {
            super(cause);
        }
    }
}
