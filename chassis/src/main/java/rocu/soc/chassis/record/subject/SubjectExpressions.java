package rocu.soc.chassis.record.subject;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import rocu.soc.chassis.database.FoldedWords;

/**
 * By what the person of a question is found in texts that the database folds, each a regular expression of PostgreSQL.
 *
 * @param names of each name its words, all of which are found where it stands
 * @param identifiers in texts
 * @param compact identifiers without spaces and punctuation
 */
record SubjectExpressions(List<List<String>> names, List<String> identifiers, List<String> compact) {

    SubjectExpressions {
        names = List.copyOf(names);
        identifiers = List.copyOf(identifiers);
        compact = List.copyOf(compact);
    }

    /** Folds what the question names by the function that folds the texts. */
    static SubjectExpressions of(SubjectQuestion question, Connection connection) throws SQLException {
        List<String> identifiers = FoldedWords.fold(
                question.identifiers().stream().map(SubjectIdentifier::value).toList(), connection);
        return new SubjectExpressions(
                FoldedWords.fold(question.names(), connection).stream()
                        .map(SubjectWords::expressions)
                        .filter(words -> !words.isEmpty())
                        .toList(),
                identifiers.stream()
                        .map(SubjectWords::ofIdentifier)
                        .filter(expression -> !expression.isEmpty())
                        .toList(),
                identifiers.stream().map(SubjectWords::compact).toList());
    }
}
