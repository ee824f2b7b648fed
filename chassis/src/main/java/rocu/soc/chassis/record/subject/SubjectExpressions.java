package rocu.soc.chassis.record.subject;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rocu.soc.chassis.database.FoldedWords;

/**
 * By what the person of a question is found in texts that the database folds.
 *
 * @param texts of each name and each identifier its words, all of which are found where it stands
 * @param compact identifiers without spaces and punctuation
 */
record SubjectExpressions(List<List<SubjectWord>> texts, List<String> compact) {

    SubjectExpressions {
        texts = List.copyOf(texts);
        compact = List.copyOf(compact);
    }

    /** Folds what the question names by the function that folds the texts. */
    static SubjectExpressions of(SubjectQuestion question, Connection connection) throws SQLException {
        List<String> identifiers = FoldedWords.fold(
                question.identifiers().stream().map(SubjectIdentifier::value).toList(), connection);
        Stream<List<SubjectWord>> names = FoldedWords.fold(question.names(), connection).stream()
                .map(SubjectWords::sought)
                .filter(words -> !words.isEmpty());
        return new SubjectExpressions(
                Stream.concat(
                                names,
                                identifiers.stream()
                                        .map(SubjectWords::ofIdentifier)
                                        .flatMap(Optional::stream)
                                        .map(List::of))
                        .toList(),
                identifiers.stream().map(SubjectWords::compact).toList());
    }
}
