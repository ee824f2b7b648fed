package rocu.soc.chassis.messaging.outbox;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * The database session of one relay. Leadership is a lock of the session: it ends with it, however that ends. The leader
 * listens on it; another relay tells the leader through it that its process has committed something.
 */
final class RelaySession implements AutoCloseable {

    private static final String LEAD = "SELECT pg_try_advisory_lock(hashtext('relay'))";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final Connection connection;

    private RelaySession(Connection connection) {
        this.connection = connection;
    }

    static RelaySession open(DirectDatabase database) throws SQLException {
        return new RelaySession(database.open("relay"));
    }

    WaitingRows rows() {
        return new WaitingRows(connection);
    }

    /** Takes the lead if nobody has it. */
    boolean tryToLead() throws SQLException {
        boolean leads = answer(LEAD);
        if (leads) {
            execute("LISTEN outbox");
        }
        return leads;
    }

    void tellLeader() throws SQLException {
        execute("NOTIFY outbox");
    }

    /** Whether another process has notified since the last question. Does not wait. */
    boolean wasTold() throws SQLException {
        PGNotification[] notifications = connection.unwrap(PGConnection.class).getNotifications();
        return notifications != null && notifications.length > 0;
    }

    /** Empties the day that comes next in the rotation; false if it must stay, or is in use just now. */
    boolean turn() throws SQLException {
        try {
            return answer("SELECT turn_outbox()");
        } catch (SQLException failure) {
            if (LOCK_NOT_AVAILABLE.equals(failure.getSQLState())) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private boolean answer(String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next() && rows.getBoolean(1);
        }
    }

    private void execute(String command) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
