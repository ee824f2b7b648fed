package rocu.soc.chassis.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Texts as names are compared: folded by the function {@code folded} of the database, the one folding, and parted into words. */
public final class FoldedWords {

    private static final String FOLD =
            "select array_agg(folded(t.value) order by t.position) from unnest(?) with ordinality t (value, position)";

    /** What stands between words; modifier letters are apostrophes to most who type them. */
    private static final Pattern BETWEEN = Pattern.compile("(?:[^\\p{IsAlphabetic}0-9]|[\\u02b0-\\u02ff])+");

    private static final int LAST_LATIN = 0x024f;

    private FoldedWords() {}

    /** The texts folded, in their order. */
    public static List<String> fold(Collection<String> texts, Connection connection) throws SQLException {
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

    /** The words of a text, in their order. */
    public static List<String> of(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Whether a word is a Latin letter or a digit alone, which would be found everywhere. */
    public static boolean isInitial(String word) {
        return word.codePointCount(0, word.length()) == 1 && word.codePointAt(0) <= LAST_LATIN;
    }
}
