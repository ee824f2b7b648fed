package rocu.soc.chassis.record.subject;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import rocu.soc.chassis.record.erasure.PersonalMember;
import rocu.soc.chassis.record.erasure.PersonalMember.Form;

/**
 * Compares what is personal in the records of one kind and organisation with what a question names, in every version. Which versions
 * may match, their letters tell, which PostgreSQL keeps beside them ({@code keep_personal_letters}); expressions decide.
 */
final class SubjectComparison {

    /** What is a letter must not depend on how the database sorts. */
    private static final String FOLDED = "folded(%s) collate \"pg_c_utf8\"";

    private static final String MAY_MATCH =
            "m.personal_letters like any (array(select '%' || letters(t) || '%' from unnest(?) t))";
    private static final String MATCHES = "p.value ~ ?";
    private static final String IS_AMONG = """
            exists (select from jsonb_array_elements(p.value) i
                     where regexp_replace(%s, '[^[:alnum:]]', '', 'g') = any (?))""".formatted(FOLDED.formatted("i.value ->> 'value'"));

    private final SubjectQuestion question;
    private final SubjectExpressions expressions;
    private final List<PersonalMember> members;
    private final String organisation;
    private final Connection connection;

    SubjectComparison(
            SubjectQuestion question, List<PersonalMember> members, String organisation, Connection connection)
            throws SQLException {
        this.question = question;
        this.members = members;
        this.organisation = organisation;
        this.connection = connection;
        this.expressions = SubjectExpressions.of(question, connection);
    }

    /** The pointers to what matched of each record of a slice, in the order of their ids. */
    Map<UUID, SortedSet<String>> matches(SubjectSlice slice) throws SQLException {
        Map<UUID, SortedSet<String>> matches = new TreeMap<>();
        if (expressions.texts().isEmpty()) {
            return matches;
        }
        for (List<PersonalMember> texts : tables(Form.TEXT)) {
            run(
                    narrowed(new SubjectQuery(texts, FOLDED, organisation, slice))
                            .and(any(MATCHES), expressions()),
                    matches);
        }
        if (!expressions.compact().isEmpty()) {
            for (List<PersonalMember> identifiers : tables(Form.IDENTIFIERS)) {
                run(
                        narrowed(new SubjectQuery(identifiers, "%s", organisation, slice))
                                .and(IS_AMONG, List.of((Object)
                                        expressions.compact().toArray(String[]::new))),
                        matches);
            }
        }
        LocalDate born = question.dateOfBirth();
        if (born != null && !matches.isEmpty()) {
            SubjectSlice found = SubjectSlice.of(List.copyOf(matches.keySet()));
            for (List<PersonalMember> days : tables(Form.DAY)) {
                run(
                        new SubjectQuery(days, "(%s)::date", organisation, found).and("p.value = ?", List.of(born)),
                        matches);
            }
        }
        return matches;
    }

    private List<List<PersonalMember>> tables(Form form) {
        return List.copyOf(members.stream()
                .filter(member -> member.form() == form)
                .collect(Collectors.groupingBy(PersonalMember::marked, TreeMap::new, Collectors.toList()))
                .values());
    }

    private SubjectQuery narrowed(SubjectQuery query) {
        return query.and(
                any(MAY_MATCH),
                expressions.texts().stream()
                        .flatMap(List::stream)
                        .map(word -> word.letters().toArray(String[]::new))
                        .toList());
    }

    private List<String> expressions() {
        return expressions.texts().stream()
                .flatMap(List::stream)
                .map(SubjectWord::expression)
                .toList();
    }

    /** The condition for all words of one of the names, or one of the identifiers. */
    private String any(String condition) {
        return expressions.texts().stream()
                .map(words -> String.join(" and ", Collections.nCopies(words.size(), condition)))
                .collect(Collectors.joining(" or "));
    }

    private void run(SubjectQuery query, Map<UUID, SortedSet<String>> matches) throws SQLException {
        query.run(
                connection,
                (record, pointer) -> matches.computeIfAbsent(record, first -> new TreeSet<>())
                        .add(pointer));
    }
}
