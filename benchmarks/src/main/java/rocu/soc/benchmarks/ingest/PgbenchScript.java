package rocu.soc.benchmarks.ingest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * The inserts of one command as {@code pgbench} sends them: the rows that the service left for one disruption, column by
 * column, with new names in them. It is made from the tables as they are, so that it cannot fall behind them.
 */
final class PgbenchScript {

    private static final String COLUMNS = """
            select p.column_name
              from information_schema.column_privileges p
              join information_schema.columns c using (table_schema, table_name, column_name)
             where p.table_schema = 'public' and p.table_name = ? and p.grantee = ? and p.privilege_type = 'INSERT'
             order by c.ordinal_position
            """;

    /** Of each table: how the row of a disruption is found, what is new in each row, and what the table fills in itself. */
    private record Table(String name, String found, Map<String, String> fresh, Set<String> filledIn) {}

    private static final List<Table> TABLES = List.of(
            new Table(
                    "disruption",
                    "id = ?",
                    Map.of(
                            "id", "uuidv7()",
                            "reference", "'PB-' || :client_id || '-' || :name",
                            "source_reference", "'pgbench-' || :client_id || '-' || :name",
                            "recorded_at", "stamp()"),
                    Set.of()),
            new Table("disruption_version", "record_id = ?", Map.of("record_id", ":id"), Set.of()),
            new Table("audit_entry", "records = array[?]", Map.of("records", "array[:id::uuid]"), Set.of("id")),
            new Table(
                    "idempotency",
                    "record = ?",
                    Map.of(
                            "slot", "(select insert_into[1] from idempotency_slots(stamp()))",
                            "key", "'pgbench-' || :client_id || '-' || :name",
                            "record", ":id"),
                    Set.of("created_at")),
            new Table("outbox", "aggregate_id = ?", Map.of("aggregate_id", ":id"), Set.of("slot", "id", "created_at")));

    private final Connection database;
    private final String application;

    /**
     * Reads with all rights what the application may write.
     *
     * @param application the role of the service
     */
    PgbenchScript(Connection database, String application) {
        this.database = database;
        this.application = application;
    }

    /** The script that records what was recorded as that disruption, again and again. */
    String like(UUID disruption) throws SQLException {
        StringBuilder script = new StringBuilder("\\set name random(1, 1000000000000000)\nBEGIN;\n");
        for (Table table : TABLES) {
            script.append(insert(table, disruption));
            script.append(table.name().equals("disruption") ? " RETURNING id \\gset\n" : ";\n");
        }
        return script.append("COMMIT;\n").toString();
    }

    private String insert(Table table, UUID disruption) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : columns(table.name())) {
            if (!table.filledIn().contains(column)) {
                values.put(column, table.fresh().getOrDefault(column, ""));
            }
        }
        if (!values.keySet().containsAll(table.fresh().keySet())) {
            throw new IllegalStateException("The table " + table.name() + " has other columns by now");
        }
        for (Map.Entry<String, String> value : values.entrySet()) {
            if (value.getValue().isEmpty()) {
                value.setValue(literal(table, value.getKey(), disruption));
            }
        }
        return "INSERT INTO " + table.name() + " (" + String.join(", ", values.keySet()) + ") VALUES ("
                + String.join(", ", values.values()) + ")";
    }

    private List<String> columns(String table) throws SQLException {
        try (PreparedStatement select = database.prepareStatement(COLUMNS)) {
            select.setString(1, table);
            select.setString(2, application);
            try (ResultSet rows = select.executeQuery()) {
                List<String> columns = new ArrayList<>();
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
                return columns;
            }
        }
    }

    /** A text literal in one line, in which no colon can be taken for a variable. */
    private String literal(Table table, String column, UUID disruption) throws SQLException {
        String question = "select quote_nullable(%s::text) from %s where %s limit 1"
                .formatted(column, table.name(), table.found());
        try (PreparedStatement select = database.prepareStatement(question)) {
            select.setObject(1, disruption);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("No row of " + disruption + " in " + table.name());
                }
                return row.getString(1);
            }
        }
    }
}
