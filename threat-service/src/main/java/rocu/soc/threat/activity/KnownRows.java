package rocu.soc.threat.activity;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import rocu.soc.chassis.consume.InternalRecord;
import rocu.soc.contracts.internal.Access;

/** What both kinds of known records have alike. */
final class KnownRows {

    private KnownRows() {}

    static OptionalInt standsAt(Connection connection, String question, UUID aggregate) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(question)) {
            select.setObject(1, aggregate);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    static void forget(Connection connection, String update, InternalRecord received) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(update)) {
            forget.setObject(1, received.key());
            forget.setInt(2, received.sequence());
            forget.executeUpdate();
        }
    }

    /** Organisation, region, affected, marking and groups, from that parameter on. */
    static void setAccess(PreparedStatement statement, int first, Access access) throws SQLException {
        statement.setString(first, access.organisation());
        statement.setString(first + 1, access.region());
        statement.setArray(first + 2, texts(statement.getConnection(), access.affected()));
        statement.setString(first + 3, access.marking());
        statement.setArray(first + 4, texts(statement.getConnection(), access.groups()));
    }

    static Array texts(Connection connection, List<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray(String[]::new));
    }
}
