package rocu.soc.chassis.database;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Questions and statements in SQL, each in the running transaction if there is one. */
@ApplicationScoped
public class Sql {

    @Inject
    AgroalDataSource database;

    /** Reads one row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The rows that a question, or a statement with {@code returning}, gives. */
    public <T> List<T> rows(String sql, Row<T> row, List<?> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, sql, values);
                ResultSet found = select.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (found.next()) {
                read.add(row.read(found));
            }
            return read;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Carries a statement out; how many rows it touched. */
    public int change(String sql, List<?> values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, List<?> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof String[] texts) {
                statement.setArray(i + 1, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, values.get(i));
            }
        }
        return statement;
    }

    private static IllegalStateException unavailable(SQLException cause) {
        return new IllegalStateException("The database does not answer", cause);
    }
}
