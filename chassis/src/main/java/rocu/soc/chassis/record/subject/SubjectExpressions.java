package rocu.soc.chassis.record.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/**
 * By what the person of a question is found in texts that the database folds, each a regular expression of PostgreSQL.
 *
 * @param names of each name its words, all of which are found where it stands
 * @param identifiers in texts
 * @param compact identifiers without spaces and punctuation
 */
record SubjectExpressions(List<List<String>> names, List<String> identifiers, List<String> compact) {

    private static final String FOLD =
            "select array_agg(folded(t.value) order by t.position) from unnest(?) with ordinality t (value, position)";

    SubjectExpressions {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        compact = List.copyOf(compact);
    }

    /** Folds what the question names by the function that folds the texts. */
    static SubjectExpressions of(SubjectQuestion question, Connection connection) throws SQLException {
        List<String> identifiers = folded(
                question.identifiers().stream().map(SubjectIdentifier::value).toList(), connection);
        return new SubjectExpressions(
                folded(question.names(), connection).stream()
                        .map(SubjectWords::expressions)
                        .filter(words -> !words.isEmpty())
                        .toList(),
                identifiers.stream()
                        .map(SubjectWords::ofIdentifier)
                        .filter(expression -> !expression.isEmpty())
                        .toList(),
                identifiers.stream().map(SubjectWords::compact).toList());
    }

    private static List<String> folded(List<String> texts, Connection connection) throws SQLException {
        if (texts.isEmpty()) {
            return List.of();
        }
        try (PreparedStatement fold = connection.prepareStatement(FOLD)) {
            fold.setArray(1, connection.createArrayOf("text", texts.toArray()));
            try (ResultSet row = fold.executeQuery()) {
                row.next();
                return Arrays.asList((String[]) row.getArray(1).getArray());
            }
        }
    }
}
