package rocu.soc.systemtests.erasure;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import rocu.soc.localstack.testing.TestSuite;

/** Where a database still holds a word: in whichever table and column, bytes included. */
final class Traces {

    private static final String TABLES = """
            select c.oid::regclass::text
              from pg_class c
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            """;

    private Traces() {}

    /** The tables of a service that hold it. */
    static List<String> of(String word, TestSuite suite, String service) throws SQLException {
        List<String> holding = new ArrayList<>();
        try (Connection connection = suite.asSuperuser(service)) {
            for (String table : tables(connection)) {
                try (PreparedStatement select = connection.prepareStatement(
                        "select exists (select from %s t where t::text like ? or t::text like ?)".formatted(table))) {
                    select.setString(1, "%" + word + "%");
                    select.setString(2, "%" + HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8)) + "%");
                    try (ResultSet row = select.executeQuery()) {
                        row.next();
                        if (row.getBoolean(1)) {
                            holding.add(service + ": " + table);
                        }
                    }
                }
            }
        }
        return holding;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(TABLES);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }
}
