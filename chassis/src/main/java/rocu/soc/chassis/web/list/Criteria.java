package rocu.soc.chassis.web.list;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import rocu.soc.chassis.web.policy.RowPredicate;

/** Conditions for {@code WHERE} that all must hold, with their parameters in order. Never anything that a client sent. */
public final class Criteria {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    /** Adds a condition with one value for each of its question marks: text, number, day, instant, id or {@code String[]}. */
    public Criteria and(String condition, Object... values) {
        conditions.add("(" + condition + ")");
        parameters.addAll(Arrays.asList(values));
        return this;
    }

    /**
     * The column holds one of the values; no value admits everything. A single one is asked for as such: only then is an index that
     * begins with the column in the order of what stands behind it.
     */
    public Criteria in(String column, Collection<String> values) {
        return switch (values.size()) {
            case 0 -> this;
            case 1 -> and(column + " = ?", values.iterator().next());
            default -> and(column + " = any (?)", (Object) values.toArray(String[]::new));
        };
    }

    /** What the caller may see. */
    public Criteria and(RowPredicate rows) {
        return and(rows.sql(), rows.parameters().toArray());
    }

    /** What others ask for. */
    public Criteria and(Criteria others) {
        conditions.addAll(others.conditions);
        parameters.addAll(others.parameters);
        return this;
    }

    /** The conditions, joined. */
    public String sql() {
        return conditions.isEmpty() ? "true" : String.join("\n   and ", conditions);
    }

    /** Sets the parameters and returns the number of the next one. */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        int next = first;
        for (Object parameter : parameters) {
            if (parameter instanceof String[] texts) {
                statement.setArray(next, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(next, parameter);
            }
            next++;
        }
        return next;
    }
}
