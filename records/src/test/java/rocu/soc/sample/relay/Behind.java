package rocu.soc.sample.relay;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import rocu.soc.localstack.testing.TestServers;
import rocu.soc.sample.Sample;

/** Looks behind the service with all rights. */
public final class Behind {

    private static final String DATABASE = Sample.DATABASE;

    private Behind() {}

    /** The first column of each row, as text. */
    public static List<String> ask(String question, Object... values) throws SQLException {
        try (Connection connection = TestServers.database().connectAsSuperuser(DATABASE);
                PreparedStatement select = connection.prepareStatement(question)) {
            for (int place = 0; place < values.length; place++) {
                select.setObject(place + 1, values[place]);
            }
            List<String> answers = new ArrayList<>();
            if (select.execute()) {
                try (ResultSet rows = select.getResultSet()) {
                    while (rows.next()) {
                        answers.add(String.valueOf(rows.getString(1)));
                    }
                }
            }
            return answers;
        }
    }

    /** Sessions that hold the lock of the leading relay: none or one. */
    static List<String> leader() throws SQLException {
        return ask("""
                SELECT l.pid FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                 WHERE l.locktype = 'advisory' AND l.granted AND d.datname = 'sample'
                   AND l.objsubid = 1 AND l.objid = (hashtext('relay')::bigint & 4294967295)::oid
                """);
    }
}
