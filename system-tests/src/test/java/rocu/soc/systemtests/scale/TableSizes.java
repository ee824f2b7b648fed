package rocu.soc.systemtests.scale;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import rocu.soc.benchmarks.scale.Plan;
import rocu.soc.benchmarks.scale.PlanNode;
import rocu.soc.localstack.testing.TestSuite;

/** How many rows the tables hold in which records are kept, or what is known of those of other services. */
record TableSizes(Map<String, Long> rows) {

    private static final double WHOLE = 0.5;
    private static final String TABLES = """
            select c.relname, c.reltuples::bigint
              from pg_class c
             where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
               and (c.relname in (select head from erasable_kind union select versions from erasable_kind
                                   union select marked from personal_member)
                    or c.relname in ('known_threat', 'known_disruption', 'known_order'))
            """;

    static TableSizes of(TestSuite suite, List<String> services) throws SQLException {
        Map<String, Long> rows = new HashMap<>();
        for (String service : services) {
            try (Connection connection = suite.asSuperuser(service);
                    Statement select = connection.createStatement();
                    ResultSet tables = select.executeQuery(TABLES)) {
                while (tables.next()) {
                    rows.merge(tables.getString(1), tables.getLong(2), Math::max);
                }
            }
        }
        return new TableSizes(rows);
    }

    Set<String> tables() {
        return rows.keySet();
    }

    /** Every step that looks at half the rows of a table or more: one by one, by an index, or one row in each of very many runs. */
    List<String> readWhole(List<Plan> plans) {
        return plans.stream()
                .flatMap(plan -> plan.top().all())
                .filter(this::readsWhole)
                .map(node -> String.format(
                        Locale.ROOT,
                        "%s on %s: %.0f of %d rows",
                        node.type(),
                        node.relation().orElseThrow(),
                        node.read(),
                        rows.get(node.relation().orElseThrow())))
                .toList();
    }

    private boolean readsWhole(PlanNode node) {
        return node.relation()
                .map(rows::get)
                .filter(size -> node.read() >= WHOLE * size)
                .isPresent();
    }
}
