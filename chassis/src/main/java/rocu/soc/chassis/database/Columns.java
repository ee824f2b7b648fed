package rocu.soc.chassis.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows for one insert over {@code unnest}: an array for each column, so that any number of rows is one statement. Every value
 * goes as the text that PostgreSQL reads, but for bytes.
 */
public final class Columns {

    private final List<String> types;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    /** Columns of those types of PostgreSQL, in the order of the statement's parameters. */
    public Columns(String... types) {
        this.types = List.of(types);
    }

    /** Adds a row: a value for each column. */
    public void add(@Nullable Object... values) {
        if (values.length != types.size()) {
            throw new IllegalArgumentException("A row has " + types.size() + " values, and these are " + values.length);
        }
        List<@Nullable Object> row = new ArrayList<>(values.length);
        for (Object value : values) {
            row.add(value);
        }
        rows.add(row);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Sets the parameters of the statement from the first one on. */
    public void bind(Connection connection, PreparedStatement statement) throws SQLException {
        for (int column = 0; column < types.size(); column++) {
            String type = types.get(column);
            statement.setArray(
                    column + 1, connection.createArrayOf(type, type.equals("bytea") ? bytes(column) : texts(column)));
        }
    }

    /**
     * A list of texts as the value of one column that is a text itself: arrays of arrays would have to be of one length. The
     * statement casts it to the array that it is.
     */
    public static String list(Collection<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Object[] texts(int column) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int row = 0; row < texts.length; row++) {
            Object value = rows.get(row).get(column);
            texts[row] = value == null ? null : value.toString();
        }
        return texts;
    }

    private Object[] bytes(int column) {
        byte @Nullable [][] bytes = new byte @Nullable [rows.size()][];
        for (int row = 0; row < bytes.length; row++) {
            bytes[row] = (byte[]) rows.get(row).get(column);
        }
        return bytes;
    }
}
