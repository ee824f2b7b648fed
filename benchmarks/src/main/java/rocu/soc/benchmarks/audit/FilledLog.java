package rocu.soc.benchmarks.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rocu.soc.benchmarks.BenchFailure;
import rocu.soc.localstack.postgres.DatabaseServer;

/** The log of one database with very many entries, and the indexes by which auditors search it. */
public final class FilledLog {

    /** Two years of entries: 400 accounts of 44 organisations, some much busier than others, and a few of each rare kind. */
    private static final String FILL = """
            with entry as (
                select n, now() - interval '700 days' * (1 - n::float8 / ?) as at, random() as chance,
                       floor(400 * random() ^ 2)::integer as account
                  from generate_series(1, ?) as n
            )
            insert into audit_entry
                   (id, at, operation, actor, organisation, on_behalf_of, records, pointers, request_id)
            select uuidv7(at - clock_timestamp()), at,
                   case when chance < 0.80 then 'CONSULTATION' when chance < 0.92 then 'COLLECTION'
                        when chance < 0.997 then 'ALTERATION' when chance < 0.999 then 'DISCLOSURE' else 'REFUSAL' end,
                   case when n % 250000 = 7 then 'account-rare' else 'account-' || account end,
                   case when n % 250000 = 7 then 'organisation-rare' else 'organisation-' || account % 44 end,
                   case when chance between 0.80 and 0.88 then 'pc-' || floor(3000 * random())::integer end,
                   array(select md5((floor(200000 * random())::integer + 0 * n + 0 * id)::text)::uuid
                           from generate_series(1, case when chance < 0.25 then 10 else 1 end) as id),
                   '{}', 'fill-' || n
              from entry
             order by n
            """;

    private static final String CHAIN = """
            insert into audit_chain (seq, entry_id, hash)
            select (select coalesce(max(seq), 0) from audit_chain) + row_number() over (order by id), id, sha256(id::text::bytea)
              from audit_entry
             where request_id like 'fill-%'
            """;

    private static final String DEFINITIONS = """
            select indexname, indexdef
              from pg_indexes
             where tablename = 'audit_entry'
               and indexname not in ('audit_entry_pkey', 'audit_entry_writing', 'audit_entry_records')
             order by indexname
            """;

    private static final String SIZES = """
            select indexrelname, pg_relation_size(indexrelid) / 1048576
              from pg_stat_user_indexes
             where relname = 'audit_entry'
             order by indexrelname
            """;

    private static final Pattern TIME = Pattern.compile("Execution Time: ([0-9.]+) ms");
    private static final Pattern INDEX = Pattern.compile("\\b(audit_entry_\\w+)");
    private static final int RUNS = 5;

    private final DatabaseServer server;
    private final String database;
    private Map<String, String> definitions = Map.of();

    public FilledLog(DatabaseServer server, String database) {
        this.server = server;
        this.database = database;
    }

    /** What came of a question, in milliseconds. */
    record Asked(Question question, String index, double with, double without) {}

    private record Plan(String index, double time) {}

    /** Writes entries and links of an earlier time, and leaves the indexes there. */
    void fill(int entries) {
        definitions = definitions();
        dropIndexes();
        change(connection -> {
            connection.setAutoCommit(false);
            execute(connection, "lock table audit_chain in share row exclusive mode");
            entries(connection, entries);
            execute(connection, CHAIN);
            connection.commit();
        });
        createIndexes();
        System.out.println("Filled the log of " + database);
    }

    /** Writes entries of an earlier time, for the service to link. */
    public void fillUnchained(int entries) {
        change(connection -> entries(connection, entries));
    }

    private static void entries(Connection connection, int entries) throws SQLException {
        try (PreparedStatement fill = connection.prepareStatement(FILL)) {
            fill.setInt(1, entries);
            fill.setInt(2, entries);
            fill.execute();
        }
    }

    void dropIndexes() {
        change(connection -> {
            for (String index : definitions.keySet()) {
                execute(connection, "drop index " + index);
            }
            execute(connection, "checkpoint");
        });
    }

    void createIndexes() {
        change(connection -> {
            for (String definition : definitions.values()) {
                execute(connection, definition);
            }
            execute(connection, "vacuum (analyze) audit_entry");
            execute(connection, "checkpoint");
        });
    }

    /** The size of each index in MiB. */
    Map<String, Long> sizes() {
        return on(connection -> {
            Map<String, Long> sizes = new LinkedHashMap<>();
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery(SIZES)) {
                while (rows.next()) {
                    sizes.put(rows.getString(1), rows.getLong(2));
                }
            }
            return sizes;
        });
    }

    /** Every question with all indexes, and without the one that it used. */
    List<Asked> ask() {
        return on(connection -> {
            connection.setAutoCommit(false);
            List<Asked> asked = new ArrayList<>();
            for (Question question : Question.typical()) {
                Plan with = plan(connection, question);
                Plan without = with;
                if (definitions.containsKey(with.index())) {
                    execute(connection, "drop index " + with.index());
                    without = plan(connection, question);
                }
                connection.rollback();
                asked.add(new Asked(question, with.index(), with.time(), without.time()));
            }
            return asked;
        });
    }

    private static Plan plan(Connection connection, Question question) throws SQLException {
        double[] times = new double[RUNS];
        String index = "none";
        for (int run = 0; run < RUNS; run++) {
            StringBuilder text = new StringBuilder();
            try (Statement explain = connection.createStatement();
                    ResultSet rows = explain.executeQuery("explain (analyze) " + question.sql())) {
                while (rows.next()) {
                    text.append(rows.getString(1)).append('\n');
                }
            }
            Matcher time = TIME.matcher(text);
            Matcher used = INDEX.matcher(text);
            times[run] = time.find() ? Double.parseDouble(time.group(1)) : Double.NaN;
            index = used.find() ? used.group(1) : "none";
        }
        Arrays.sort(times);
        return new Plan(index, times[RUNS / 2]);
    }

    private Map<String, String> definitions() {
        return on(connection -> {
            Map<String, String> found = new LinkedHashMap<>();
            try (Statement select = connection.createStatement();
                    ResultSet rows = select.executeQuery(DEFINITIONS)) {
                while (rows.next()) {
                    found.put(rows.getString(1), rows.getString(2));
                }
            }
            return found;
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    @FunctionalInterface
    private interface Change {
        void on(Connection connection) throws SQLException;
    }

    private void change(Change change) {
        on(connection -> {
            change.on(connection);
            return database;
        });
    }

    private <T> T on(Work<T> work) {
        try (Connection connection = server.connectAsSuperuser(database)) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new BenchFailure("The log of " + database + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }
}
