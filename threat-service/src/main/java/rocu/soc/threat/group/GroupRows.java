package rocu.soc.threat.group;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Where need-to-know groups and their dated members are kept. */
@ApplicationScoped
class GroupRows {

    static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final String GROUPS = """
            select g.code, g.name, g.organisation, m.user_id, m.member_from
              from need_to_know_group g
              left join group_member m on m.group_code = g.code and m.member_to is null
             where g.organisation = ? and (g.code = ? or ?)
             order by g.code, m.member_from, m.user_id
            """;

    private static final String MEMBERS_ON = """
            select m.group_code, m.user_id
              from group_member m
             where m.member_from <= ? and (m.member_to is null or m.member_to > ?)
            """;

    private static final String MAKE = """
            insert into need_to_know_group (code, name, organisation, made_by)
            values (?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String ADMIT = """
            insert into group_member (group_code, user_id, member_from, admitted_by)
            values (?, ?, ?, ?)
            on conflict (group_code, user_id) where member_to is null do nothing
            """;

    private static final String END = """
            update group_member
               set member_to = greatest(member_from, ?), ended_at = stamp(), ended_by = ?
             where group_code = ? and user_id = ? and member_to is null
            """;

    private static final String COUNT =
            "update need_to_know_group set sequence = sequence + 1 where code = ? returning sequence";

    @Inject
    AgroalDataSource database;

    /** The groups of that organisation with their present and coming members. */
    List<Group> of(String organisation) {
        return read(organisation, "", true);
    }

    /** One group of that organisation. */
    Optional<Group> of(String organisation, String code) {
        return CODE.matcher(code).matches()
                ? read(organisation, code, false).stream().findFirst()
                : Optional.empty();
    }

    boolean exists(String code) {
        if (!CODE.matcher(code).matches()) {
            return false;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select 1 from need_to_know_group g where g.code = ?")) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** Counts a change of the group, whose row is held until the transaction ends. */
    int count(String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(COUNT)) {
            update.setString(1, code);
            try (ResultSet row = update.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    /** The members of every group on that day, by group. */
    Map<String, Set<String>> membersOn(LocalDate day) {
        Map<String, Set<String>> found = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(MEMBERS_ON)) {
            select.setObject(1, day);
            select.setObject(2, day);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    found.computeIfAbsent(rows.getString(1), code -> new HashSet<>())
                            .add(rows.getString(2));
                }
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
        return found;
    }

    /** Whether the group is new. */
    boolean make(String code, String name, String organisation, String by) {
        return change(MAKE, code, name, organisation, by);
    }

    /** Whether the account was not a member yet. */
    boolean admit(String code, String userId, LocalDate from, String by) {
        return change(ADMIT, code, userId, from, by);
    }

    /** Whether there was a membership to end; it ends with the day before. */
    boolean end(String code, String userId, LocalDate today, String by) {
        return change(END, today, by, code, userId);
    }

    private List<Group> read(String organisation, String code, boolean all) {
        Map<String, Group> names = new HashMap<>();
        Map<String, List<Member>> members = new HashMap<>();
        List<String> order = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(GROUPS)) {
            select.setString(1, organisation);
            select.setString(2, code);
            select.setBoolean(3, all);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    String group = rows.getString(1);
                    if (names.put(group, new Group(group, rows.getString(2), rows.getString(3), List.of())) == null) {
                        order.add(group);
                    }
                    List<Member> present = members.computeIfAbsent(group, same -> new ArrayList<>());
                    if (rows.getString(4) != null) {
                        present.add(new Member(rows.getString(4), rows.getObject(5, LocalDate.class)));
                    }
                }
            }
        } catch (SQLException e) {
            throw unavailable(e);
        }
        return order.stream()
                .map(names::get)
                .map(group -> new Group(
                        group.code(),
                        group.name(),
                        group.organisation(),
                        members.getOrDefault(group.code(), List.of())))
                .toList();
    }

    private boolean change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw unavailable(e);
        }
    }

    private static IllegalStateException unavailable(SQLException cause) {
        return new IllegalStateException("The need-to-know groups cannot be reached", cause);
    }
}
