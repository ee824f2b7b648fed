package rocu.soc.chassis.record.returns;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rocu.soc.chassis.database.PlannedForValues;
import rocu.soc.chassis.web.list.Criteria;

/**
 * Counts every total and every breakdown in one pass over the rows, so that they are of one moment. Rows that are alike in all of
 * them are counted first, and the totals made of those counts: of a million rows there are some thousand kinds.
 *
 * @param from the tables, joined
 * @param organisation expression that names whose figure a row belongs to
 * @param withheld condition under which a row counts in totals alone
 */
record FigureQuery(String from, String organisation, String withheld, Criteria criteria, List<Breakdown> breakdowns) {

    /** How often a value occurs, apart for the rows that are shown and those that are withheld. */
    record Cell(String value, long shown, long withheld) {}

    /** What was counted of one organisation. */
    record Cells(long total, Map<String, List<Cell>> byBreakdown) {

        List<Cell> of(Breakdown breakdown) {
            return byBreakdown.getOrDefault(breakdown.name(), List.of());
        }
    }

    /** The cells of every organisation that has any row, by its id. */
    Map<String, Cells> read(Connection connection) throws SQLException {
        Map<String, Long> totals = new TreeMap<>();
        Map<String, Map<String, List<Cell>>> cells = new HashMap<>();
        try (PreparedStatement select = PlannedForValues.prepare(connection, sql())) {
            criteria.bind(select, ofExpressions().bind(select, 1));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String of = row.getString(1);
                    int breakdown = row.getInt(2);
                    if (breakdown < 0) {
                        totals.put(of, row.getLong(4) + row.getLong(5));
                    } else if (row.getString(3) != null) {
                        cells.computeIfAbsent(of, first -> new HashMap<>())
                                .computeIfAbsent(breakdowns.get(breakdown).name(), first -> new ArrayList<>())
                                .add(new Cell(row.getString(3), row.getLong(4), row.getLong(5)));
                    }
                }
            }
        }
        Map<String, Cells> found = new TreeMap<>();
        totals.forEach((of, total) -> found.put(of, new Cells(total, cells.getOrDefault(of, Map.of()))));
        return found;
    }

    /** The parameters of the expressions, which stand before all others. */
    private Criteria ofExpressions() {
        return new Criteria()
                .and(
                        "true",
                        breakdowns.stream()
                                .flatMap(breakdown -> breakdown.parameters().stream())
                                .toArray());
    }

    private String sql() {
        return """
                with counted as (
                    select %s as organisation, %s as withheld%s, count(*) as alike
                      from %s
                     where %s
                     group by 1, 2%s
                )
                select organisation,
                       case %s else -1 end,
                       %s,
                       (sum(alike) filter (where not withheld))::bigint,
                       (sum(alike) filter (where withheld))::bigint
                  from counted
                 group by grouping sets ((organisation)%s)
                """.formatted(
                        organisation,
                        withheld,
                        each(n -> ", " + breakdowns.get(n).expression(withheld) + " as b" + n),
                        from,
                        criteria.sql(),
                        each(n -> ", " + (n + 3)),
                        each(n -> " when grouping(b" + n + ") = 0 then " + n),
                        "coalesce(null" + each(n -> ", b" + n) + ")",
                        each(n -> ", (organisation, b" + n + ")"));
    }

    private String each(java.util.function.IntFunction<String> part) {
        return IntStream.range(0, breakdowns.size()).mapToObj(part).collect(Collectors.joining());
    }
}
