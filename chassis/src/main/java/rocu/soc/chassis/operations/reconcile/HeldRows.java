package rocu.soc.chassis.operations.reconcile;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads ids and sequences in the order of the ids, a page at a time. */
@ApplicationScoped
class HeldRows {

    private static final String PAGE = """
            select %2$s, %3$s
              from %1$s
             where ?::uuid is null or %2$s > ?::uuid
             order by %2$s
             limit ?
            """;

    private static final String NAMED = """
            select %2$s, %3$s
              from %1$s
             where %2$s = any (?)
             order by %2$s
            """;

    private final AgroalDataSource database;

    HeldRows(AgroalDataSource database) {
        this.database = database;
    }

    List<HeldRecord> page(OwnedRecords held, @Nullable UUID after, int most) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(PAGE, held))) {
            select.setObject(1, after);
            select.setObject(2, after);
            select.setInt(3, most);
            return records(select);
        }
    }

    List<HeldRecord> named(OwnedRecords held, List<UUID> ids) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql(NAMED, held))) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            return records(select);
        }
    }

    private static String sql(String question, OwnedRecords held) {
        return question.formatted(held.table(), held.id(), held.sequence());
    }

    private static List<HeldRecord> records(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            List<HeldRecord> records = new ArrayList<>();
            while (rows.next()) {
                records.add(new HeldRecord(rows.getObject(1, UUID.class).toString(), rows.getInt(2)));
            }
            return records;
        }
    }
}
