package rocu.soc.localstack.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import rocu.soc.localstack.process.Pause;

/** Somebody who writes row after row until the server dies, and remembers what was acknowledged. */
final class Writing implements AutoCloseable {
    private final List<Integer> acknowledged = new CopyOnWriteArrayList<>();
    private final Connection connection;
    private final Thread thread = new Thread(this::write, "writing");

    Writing(Connection connection) {
        this.connection = connection;
        thread.start();
    }

    private void write() {
        try (Statement statement = connection.createStatement()) {
            while (true) {
                acknowledged.add(BackedUpHome.insert(statement));
            }
        } catch (SQLException serverDied) {
            // that is what it was waiting for
        }
    }

    void awaitRows(int more) {
        int wanted = acknowledged.size() + more;
        while (acknowledged.size() < wanted && thread.isAlive()) {
            Pause.briefly();
        }
    }

    /** All of them, once nothing more can come. */
    List<Integer> acknowledged() throws InterruptedException {
        thread.join();
        return List.copyOf(acknowledged);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
