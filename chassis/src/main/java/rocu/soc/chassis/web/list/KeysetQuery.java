package rocu.soc.chassis.web.list;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.database.PlannedForValues;

/**
 * Finds the keys of a page by indexes alone; the rows are fetched in a second step.
 *
 * @param from the tables, joined
 * @param id column of the record's id
 * @param version column of the version that the list shows
 */
public record KeysetQuery(String from, String id, String version, SortKey sort, Criteria criteria) {

    /** Reads keys and total from one snapshot; the connection must be outside any transaction. */
    public KeyPage read(Connection connection, Paging paging) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try {
            return page(connection, paging);
        } finally {
            connection.rollback();
        }
    }

    private KeyPage page(Connection connection, Paging paging) throws SQLException {
        List<KeyPage.Key> keys = new ArrayList<>();
        List<List<String>> positions = new ArrayList<>();
        String horizon = null;
        try (PreparedStatement select = PlannedForValues.prepare(connection, select(paging))) {
            int next = sort.within().bind(select, criteria.bind(select, 1));
            if (paging.after().isPresent()) {
                select.setString(next++, paging.after().get().getFirst());
                select.setString(next++, paging.after().get().getLast());
            }
            select.setInt(next, paging.toRead());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID found = rows.getObject(1, UUID.class);
                    keys.add(new KeyPage.Key(found, rows.getInt(2)));
                    positions.add(List.of(rows.getString(3), found.toString()));
                    horizon = rows.getString(4);
                }
            }
        }
        boolean more = keys.size() > paging.limit();
        return new KeyPage(
                more ? keys.subList(0, paging.limit()) : keys,
                more ? positions.get(paging.limit() - 1) : null,
                total(connection, paging.count()),
                horizon);
    }

    private String select(Paging paging) {
        return """
                select %s, %s, (%s)::text, %s
                  from %s
                 where %s
                   and %s
                   and %s
                 order by %s
                 limit ?
                """.formatted(
                        id,
                        version,
                        sort.column(),
                        sort.changes() ? "pg_snapshot_xmax(pg_current_snapshot())::text" : "null",
                        from,
                        criteria.sql(),
                        sort.within().sql(),
                        paging.after().isPresent() ? sort.behind(id) : "true",
                        sort.order(id));
    }

    private KeyPage.@Nullable Total total(Connection connection, Paging.Count wanted) throws SQLException {
        return switch (wanted) {
            case NOT -> null;
            case EXACTLY -> new KeyPage.Total(count(connection, "from " + from + " where " + criteria.sql()), false);
            case UP_TO_MANY -> {
                long rows = count(
                        connection,
                        "from (select from " + from + " where " + criteria.sql() + " limit " + (Paging.COUNTED + 1)
                                + ") row");
                yield new KeyPage.Total(Math.min(rows, Paging.COUNTED), rows > Paging.COUNTED);
            }
        };
    }

    private long count(Connection connection, String rows) throws SQLException {
        try (PreparedStatement count = PlannedForValues.prepare(connection, "select count(*) " + rows)) {
            criteria.bind(count, 1);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }
}
