package rocu.soc.chassis.messaging.peer;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.policy.Marking;
import rocu.soc.chassis.web.policy.PolicyColumns;

/**
 * The table in which a service keeps what it has learnt of another one's records: {@code id}, {@code sequence}, {@code gone},
 * {@code reference}, the columns that the policy asks for, and what else this service needs of them. A record that was
 * disposed of keeps what the policy asks for, so that nobody is shown more or less of what refers to it, and is {@code gone}.
 *
 * @param <T> a record as this service reads it
 */
public final class KnownRecords<T> {

    private static final List<String> COMMON =
            List.of("reference", "organisation", "region", "affected", "marking", "groups");

    private final AgroalDataSource database;
    private final String table;
    private final Shape<T> shape;
    private final KnownRecordStatements statements;

    /**
     * What a service keeps beyond the common columns.
     *
     * @param own its columns, each with what it holds once the record is gone, as SQL
     */
    public record Shape<T>(List<OwnColumn> own, Row<T> row) {

        public Shape {
            own = List.copyOf(own);
        }
    }

    /** A column that one service alone keeps. */
    public record OwnColumn(String name, String onceGone) {}

    /** Reads a record: what is common has been read, the row has the own columns by their names. */
    @FunctionalInterface
    public interface Row<T> {
        T read(KnownRecord common, ResultSet row) throws SQLException;
    }

    /** A table of that name and shape. */
    public KnownRecords(AgroalDataSource database, String table, Shape<T> shape) {
        this.database = database;
        this.table = table;
        this.shape = shape;
        this.statements = KnownRecordStatements.of(table, COMMON, shape.own());
    }

    /** A table with the common columns alone. */
    public static KnownRecords<KnownRecord> plain(AgroalDataSource database, String table) {
        return new KnownRecords<>(database, table, new Shape<>(List.of(), (common, row) -> common));
    }

    /** Where the table holds what the policy asks for. */
    public static PolicyColumns policyColumns(String alias) {
        return new PolicyColumns(
                alias + ".organisation",
                alias + ".region",
                alias + ".affected",
                alias + ".marking",
                alias + ".groups",
                "null::text");
    }

    /** The record, if it is known. */
    public Optional<T> find(UUID id) {
        return read(statements.select() + " where id = ?", id).stream().findFirst();
    }

    /** The record with that reference, if it is known. */
    public Optional<T> named(String reference) {
        return read(statements.select() + " where reference = ?", reference).stream()
                .findFirst();
    }

    /** Those that are known of them. */
    public List<T> findAll(Collection<UUID> ids, Collection<String> references) {
        return ids.isEmpty() && references.isEmpty()
                ? List.of()
                : read(
                        statements.select() + " where (id = any (?) or reference = any (?))",
                        ids.toArray(UUID[]::new),
                        references.toArray(String[]::new));
    }

    /** The record, so that a later version of it waits for the running transaction and then finds what that one wrote. */
    public Optional<T> hold(UUID id) {
        return read(statements.select() + " where id = ? for share", id).stream()
                .findFirst();
    }

    /** The same of several, in the order of their ids, so that two who hold the same do not wait for each other crosswise. */
    public List<T> hold(Collection<UUID> ids) {
        return read(
                statements.select() + " where id = any (?) order by id for share", (Object) ids.toArray(UUID[]::new));
    }

    String table() {
        return table;
    }

    OptionalInt standsAt(Connection connection, UUID id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(statements.standsAt())) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    void learn(Connection connection, KnownRecord record, int sequence, List<? extends @Nullable Object> own)
            throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(statements.upsert())) {
            upsert.setObject(1, record.id());
            upsert.setInt(2, sequence);
            upsert.setString(3, record.reference());
            upsert.setString(4, record.owner());
            upsert.setString(5, record.region());
            upsert.setArray(
                    6, connection.createArrayOf("text", record.affected().toArray()));
            upsert.setString(7, record.marking().name());
            upsert.setArray(8, connection.createArrayOf("text", record.groups().toArray()));
            int next = 9;
            for (Object value : own) {
                upsert.setObject(next++, value);
            }
            upsert.executeUpdate();
        }
    }

    void forget(Connection connection, UUID id, int sequence) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statements.forget())) {
            update.setObject(1, id);
            update.setInt(2, sequence);
            update.executeUpdate();
        }
    }

    private List<T> read(String sql, Object... parameters) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                switch (parameters[i]) {
                    case UUID[] ids -> select.setArray(i + 1, connection.createArrayOf("uuid", ids));
                    case String[] texts -> select.setArray(i + 1, connection.createArrayOf("text", texts));
                    case Object value -> select.setObject(i + 1, value);
                }
            }
            try (ResultSet row = select.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (row.next()) {
                    found.add(shape.row().read(common(row), row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("What is known of a record cannot be read", e);
        }
    }

    private static KnownRecord common(ResultSet row) throws SQLException {
        return new KnownRecord(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                row.getString("organisation"),
                row.getString("region"),
                texts(row, "affected"),
                Marking.valueOf(row.getString("marking")),
                texts(row, "groups"),
                row.getBoolean("gone"));
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }
}
