package rocu.soc.chassis.record.subject;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.audit.Consultations;
import rocu.soc.chassis.audit.sought.Asked;
import rocu.soc.chassis.record.erasure.PersonalKinds;
import rocu.soc.chassis.record.erasure.PersonalMember;
import rocu.soc.chassis.record.erasure.PersonalMembers;
import rocu.soc.chassis.record.erasure.PersonalRecords;
import rocu.soc.chassis.web.access.CurrentCaller;
import rocu.soc.chassis.web.policy.Level;
import rocu.soc.chassis.web.policy.Policy;
import rocu.soc.chassis.web.problem.Problem;
import rocu.soc.chassis.web.problem.ProblemTypes;

/**
 * Finds what the caller's organisation holds of a person: in every version of its records, whatever is personal is compared,
 * and nothing else. There is no index for it: it is asked a few times a month, and one would be paid for by every record.
 */
@ApplicationScoped
public class SubjectSearch {

    /** Finding what is held of a person. */
    public static final String ACCESS = "subjects:access";

    /** Most records of one answer that it holds whole; of others it gives the ids. */
    static final int MOST = 100;

    private static final Logger LOG = Logger.getLogger(SubjectSearch.class);
    private static final int PATIENCE_SECONDS = 25;

    @Inject
    AgroalDataSource database;

    @Inject
    PersonalKinds kinds;

    @Inject
    PersonalMembers members;

    @Inject
    Policy policy;

    @Inject
    CurrentCaller caller;

    @Inject
    SubjectReason reason;

    @Inject
    Asked asked;

    @Inject
    Consultations consultations;

    private record Match(UUID record, List<String> pointers) {}

    /**
     * What this service holds of the person.
     *
     * @throws Problem 400 {@code malformed-request} without a reason; 503 when it cannot be searched
     */
    SubjectAnswer search(SubjectQuestion question) {
        reason.require();
        asked.alsoFor(question.names());
        asked.alsoFor(
                question.identifiers().stream().map(SubjectIdentifier::value).toList());
        List<SubjectRecord> found = new ArrayList<>();
        for (PersonalRecords kind : kinds.all()) {
            List<Match> shown = matches(kind, question).stream()
                    .filter(match -> shows(kind, match.record()))
                    .toList();
            for (Match match : shown) {
                boolean whole = found.size() < MOST;
                found.add(new SubjectRecord(
                        kind.kind().name(),
                        match.record(),
                        match.pointers(),
                        whole ? kind.whole(match.record()) : null));
            }
        }
        consultations.log(found.stream().map(SubjectRecord::id).toList());
        return new SubjectAnswer(found, found.size() > MOST);
    }

    private boolean shows(PersonalRecords kind, UUID id) {
        return kind.find(id)
                .filter(record -> policy.level(caller.get(), kind.kind().read(), record.facts()) == Level.FULL
                        && policy.mayChange(caller.get(), ACCESS, record.facts()))
                .isPresent();
    }

    private List<Match> matches(PersonalRecords kind, SubjectQuestion question) {
        List<Match> matches = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            Comparison comparison = new Comparison(question, SubjectExpressions.of(question, connection));
            members.of(kind).forEach(comparison::add);
            if (comparison.isEmpty()) {
                return List.of();
            }
            try (PreparedStatement select = connection.prepareStatement(
                    comparison.sql(caller.get().organisation().id()))) {
                select.setQueryTimeout(PATIENCE_SECONDS);
                comparison.bind(connection, select);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        matches.add(new Match(rows.getObject(1, UUID.class), Arrays.asList((String[])
                                rows.getArray(2).getArray())));
                    }
                }
            }
        } catch (SQLException e) {
            LOG.warnf("What is held of a person could not be searched: %s", e.getSQLState());
            throw Problem.of(
                    ProblemTypes.SERVICE_UNAVAILABLE, "It takes too long now. Ask again later, or with fewer names.");
        }
        return matches;
    }

    /** The SQL that compares all personal members of one kind. */
    private static final class Comparison {

        private final SubjectQuestion question;
        private final SubjectExpressions expressions;
        private final List<String> parts = new ArrayList<>();
        private final List<Object> parameters = new ArrayList<>();
        private @Nullable String head;

        Comparison(SubjectQuestion question, SubjectExpressions expressions) {
            this.question = question;
            this.expressions = expressions;
        }

        boolean isEmpty() {
            return parts.isEmpty();
        }

        void add(PersonalMember member) {
            head = member.head();
            switch (member.form()) {
                case DAY -> {
                    if (question.dateOfBirth() != null) {
                        add(member, "(" + member.value() + ")::date = ?", List.of(question.dateOfBirth()), false);
                    }
                }
                case TEXT -> texts(member);
                case IDENTIFIERS -> {
                    if (!question.identifiers().isEmpty()) {
                        identifiers(member);
                    }
                }
            }
        }

        private void identifiers(PersonalMember member) {
            String[] values = expressions.compact().toArray(String[]::new);
            String within =
                    "exists (select from jsonb_array_elements(" + member.value() + ") p" + " where regexp_replace("
                            + folded("p.value ->> 'value'") + ", '[^[:alnum:]]', '', 'g') = any (?))";
            add(member, within, List.<Object>of((Object) values), true);
        }

        /** All words of one of the names, or one of the identifiers. */
        private void texts(PersonalMember member) {
            String matches = folded(member.value()) + " ~ ?";
            List<String> each = new ArrayList<>();
            List<Object> values = new ArrayList<>();
            for (List<String> words : expressions.names()) {
                each.add(String.join(" and ", Collections.nCopies(words.size(), matches)));
                values.addAll(words);
            }
            for (String identifier : expressions.identifiers()) {
                each.add(matches);
                values.add(identifier);
            }
            if (!each.isEmpty()) {
                add(member, "(" + String.join(" or ", each) + ")", values, true);
            }
        }

        /** What is a letter must not depend on how the database sorts. */
        private static String folded(String text) {
            return "folded(" + text + ") collate \"pg_c_utf8\"";
        }

        private void add(PersonalMember member, String condition, List<?> values, boolean enough) {
            parts.add("select %s as record, ?::text as pointer, %s as enough from %s m where %s"
                    .formatted(member.recordOf(), enough, member.marked(), condition));
            parameters.add(member.pointer());
            parameters.addAll(values);
        }

        String sql(String organisation) {
            parameters.add(organisation);
            String named = question.records().isEmpty() ? "" : " and h.id = any (?)";
            if (!named.isEmpty()) {
                parameters.add(question.records().toArray(UUID[]::new));
            }
            return """
                    select h.id, array_agg(distinct hit.pointer)
                      from %s h
                      join (%s) hit on hit.record = h.id
                     where h.organisation = ?%s
                     group by h.id
                    having bool_or(hit.enough)
                     order by h.id
                    """.formatted(head, String.join("\nunion all\n", parts), named);
        }

        void bind(Connection connection, PreparedStatement select) throws SQLException {
            for (int i = 0; i < parameters.size(); i++) {
                switch (parameters.get(i)) {
                    case UUID[] ids -> select.setArray(i + 1, connection.createArrayOf("uuid", ids));
                    case String[] texts -> select.setArray(i + 1, connection.createArrayOf("text", texts));
                    case Object value -> select.setObject(i + 1, value);
                }
            }
        }
    }
}
