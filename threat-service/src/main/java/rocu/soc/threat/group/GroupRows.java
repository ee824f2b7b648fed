package rocu.soc.threat.group;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.database.Sql;

/** Where need-to-know groups and their dated members are kept. */
@ApplicationScoped
class GroupRows {

    static final String CODE_PATTERN = "[a-z0-9]+(-[a-z0-9]+)*";
    static final Pattern CODE = Pattern.compile(CODE_PATTERN);

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
    Sql sql;

    /** A group, with one of its members if it has any. */
    private record Line(
            String code,
            String name,
            String organisation,
            @Nullable Member member) {}

    /** The groups of that organisation with their present and coming members. */
    List<Group> of(String organisation) {
        return groups(organisation, "", true);
    }

    /** One group of that organisation. */
    Optional<Group> of(String organisation, String code) {
        return CODE.matcher(code).matches()
                ? groups(organisation, code, false).stream().findFirst()
                : Optional.empty();
    }

    boolean exists(String code) {
        return CODE.matcher(code).matches()
                && !sql.rows(
                                "select g.code from need_to_know_group g where g.code = ?",
                                row -> row.getString(1),
                                List.of(code))
                        .isEmpty();
    }

    /** Counts a change of the group, whose row is held until the transaction ends. */
    int count(String code) {
        return sql.rows(COUNT, row -> row.getInt(1), List.of(code)).getFirst();
    }

    /** The members of every group on that day, by group. */
    Map<String, Set<String>> membersOn(LocalDate day) {
        return sql.rows(MEMBERS_ON, row -> Map.entry(row.getString(1), row.getString(2)), List.of(day, day)).stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toSet())));
    }

    /** Whether the group is new. */
    boolean make(String code, String name, String organisation, String by) {
        return sql.change(MAKE, List.of(code, name, organisation, by)) > 0;
    }

    /** Whether the account was not a member yet. */
    boolean admit(String code, String userId, LocalDate from, String by) {
        return sql.change(ADMIT, List.of(code, userId, from, by)) > 0;
    }

    /** Whether there was a membership to end; it ends with the day before. */
    boolean end(String code, String userId, LocalDate today, String by) {
        return sql.change(END, List.of(today, by, code, userId)) > 0;
    }

    private List<Group> groups(String organisation, String code, boolean all) {
        Map<String, List<Line>> lines = sql.rows(GROUPS, GroupRows::line, List.of(organisation, code, all)).stream()
                .collect(Collectors.groupingBy(Line::code, LinkedHashMap::new, Collectors.toList()));
        return lines.values().stream().map(GroupRows::group).toList();
    }

    private static Line line(ResultSet row) throws SQLException {
        String member = row.getString(4);
        return new Line(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                member == null ? null : new Member(member, row.getObject(5, LocalDate.class)));
    }

    private static Group group(List<Line> lines) {
        Line first = lines.getFirst();
        return new Group(
                first.code(),
                first.name(),
                first.organisation(),
                lines.stream().flatMap(line -> Stream.ofNullable(line.member())).toList());
    }
}
