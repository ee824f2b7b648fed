package rocu.soc.chassis.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.PGStatement;

/**
 * Statements that are planned for their values each time they are asked. Of one that is asked often the database may keep a plan for
 * any values: it takes a period of one day for one of ten years, and was measured to answer a return half as fast.
 */
public final class PlannedForValues {

    private static final int NEVER_NAMED = 0;

    private PlannedForValues() {}

    /** Prepares one. */
    public static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER_NAMED);
        return statement;
    }
}
