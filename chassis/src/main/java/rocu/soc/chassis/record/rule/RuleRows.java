package rocu.soc.chassis.record.rule;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where dated rules and their versions are kept. */
@ApplicationScoped
class RuleRows {

    private static final String COLUMNS = """
            select r.id, r.key, v.version, r.valid_from, v.valid_to, v.value, v.source, v.confidence,
                   v.known_from, nullif(v.known_to, 'infinity') as known_to, v.stated_by, v.reason
              from dated_rule r
              join dated_rule_version v on v.rule_id = r.id
             where r.book = ?
            """;

    private static final String PRESENT = COLUMNS + """
               and v.version = r.version
             order by r.key, r.valid_from
            """;

    private static final String KNOWN_AT = COLUMNS + """
               and v.known_from <= ? and v.known_to > ?
             order by r.key, r.valid_from
            """;

    private static final String VERSIONS = COLUMNS + """
               and r.key = ? and r.valid_from = ?
             order by v.version
            """;

    private static final String HOLD = "select pg_advisory_xact_lock(hashtextextended('dated rules of ' || ?, 0))";

    private static final String BEGIN = """
            insert into dated_rule (id, book, key, valid_from, version, valid_to)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String CHANGE = "update dated_rule set version = ?, valid_to = ? where id = ?";

    private static final String STATE = """
            insert into dated_rule_version (rule_id, version, valid_to, value, source, confidence, stated_by, reason)
            values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)
            """;

    @Inject
    AgroalDataSource database;

    /** A version of a rule; what it says in JSON. */
    record Row(
            DatedRule<String> rule,
            Instant knownFrom,
            @Nullable Instant knownTo,
            String statedBy,
            String reason) {}

    /** The rules of a book as they stand, by key and first day. */
    List<Row> present(String book) {
        return read(PRESENT, book);
    }

    /** The rules of a book as known at that instant, by key and first day. */
    List<Row> knownAt(String book, Instant instant) {
        OffsetDateTime then = instant.atOffset(ZoneOffset.UTC);
        return read(KNOWN_AT, book, then, then);
    }

    /** Every version of one rule, the first one first; none if there is no such rule. */
    List<Row> versions(String book, String key, LocalDate validFrom) {
        return read(VERSIONS, book, key, validFrom);
    }

    /** Keeps everybody else from changing the book until the transaction ends. */
    void hold(String book) {
        try (Connection connection = database.getConnection();
                PreparedStatement lock = connection.prepareStatement(HOLD)) {
            lock.setString(1, book);
            lock.execute();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Writes a version of a rule, and with the first one the rule. */
    void write(String book, DatedRule<String> rule, String statedBy, String reason) {
        if (rule.version() == 1) {
            run(BEGIN, rule.id(), book, rule.key(), rule.validFrom(), rule.version(), rule.validTo());
        } else {
            run(CHANGE, rule.version(), rule.validTo(), rule.id());
        }
        run(
                STATE,
                rule.id(),
                rule.version(),
                rule.validTo(),
                rule.value(),
                rule.source(),
                rule.confidence().name(),
                statedBy,
                reason);
    }

    private List<Row> read(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = prepared(connection, sql, values);
                ResultSet rows = select.executeQuery()) {
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static Row row(ResultSet row) throws SQLException {
        DatedRule<String> rule = new DatedRule<>(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getInt("version"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("value"),
                row.getString("source"),
                Confidence.valueOf(row.getString("confidence")));
        return new Row(
                rule,
                row.getObject("known_from", OffsetDateTime.class).toInstant(),
                instant(row.getObject("known_to", OffsetDateTime.class)),
                row.getString("stated_by"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private void run(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static IllegalStateException unavailable(SQLException cause) {
        return new IllegalStateException("The dated rules cannot be reached", cause);
    }
}
