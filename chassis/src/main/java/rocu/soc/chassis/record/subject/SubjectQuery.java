package rocu.soc.chassis.record.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import rocu.soc.chassis.database.PlannedForValues;
import rocu.soc.chassis.record.erasure.PersonalMember;

/**
 * The query for what matches in the versions {@code m} of one table: of which record, and at which pointer. What stands at one is
 * called {@code p.value}.
 */
final class SubjectQuery {

    private static final int PATIENCE_SECONDS = 20;

    private final StringBuilder sql;
    private final List<Object> values = new ArrayList<>();

    /**
     * Begins with every personal member of every version.
     *
     * @param members of that table
     * @param value what is to be compared of what stands at a member, which is {@code %s}
     */
    SubjectQuery(List<PersonalMember> members, String value, String organisation, SubjectSlice slice) {
        PersonalMember one = members.getFirst();
        String record = one.parts() == null ? "m.record_id" : "h.belongs_to";
        String rows = one.parts() == null
                ? one.marked() + " m"
                : one.parts() + " h join " + one.marked() + " m on m.record_id = h.id";
        sql = new StringBuilder("""
                select distinct %1$s, p.pointer
                  from %2$s
                 cross join lateral (values %3$s) p (pointer, value)
                 where m.organisation = ? and %1$s > ? and %1$s <= ?""".formatted(
                        record,
                        rows,
                        members.stream()
                                .map(member -> "(?::text, " + value.formatted(member.value()) + ")")
                                .collect(Collectors.joining(", "))));
        members.forEach(member -> values.add(member.pointer()));
        values.addAll(List.of(organisation, slice.after(), slice.upTo()));
        if (!slice.only().isEmpty()) {
            and(record + " = any (?)", List.of((Object) slice.only().toArray(UUID[]::new)));
        }
    }

    /** Adds a condition, with one value for each of its question marks. */
    SubjectQuery and(String condition, List<?> given) {
        sql.append(" and (").append(condition).append(")");
        values.addAll(given);
        return this;
    }

    /** Hands over each record with each pointer. */
    void run(Connection connection, BiConsumer<UUID, String> matched) throws SQLException {
        try (PreparedStatement select = PlannedForValues.prepare(connection, sql.toString())) {
            select.setQueryTimeout(PATIENCE_SECONDS);
            for (int i = 0; i < values.size(); i++) {
                switch (values.get(i)) {
                    case UUID[] ids -> select.setArray(i + 1, connection.createArrayOf("uuid", ids));
                    case String[] texts -> select.setArray(i + 1, connection.createArrayOf("text", texts));
                    case Object value -> select.setObject(i + 1, value);
                }
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    matched.accept(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
        }
    }
}
