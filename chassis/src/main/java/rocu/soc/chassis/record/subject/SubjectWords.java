package rocu.soc.chassis.record.subject;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of a name as texts are searched for them: as the function {@code folded} of the database writes them. */
final class SubjectWords {

    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final int LAST_LATIN = 0x024f;

    /** What no decomposition takes apart. */
    private static final String[][] LETTERS = {
        {"ł", "l"},
        {"ø", "o"},
        {"đ", "d"},
        {"ð", "d"},
        {"ħ", "h"},
        {"ı", "i"},
        {"ß", "ss"},
        {"æ", "ae"},
        {"œ", "oe"},
        {"þ", "th"}
    };

    private SubjectWords() {}

    /** Without initials of Latin letters, which would be found everywhere. */
    static List<String> of(String name) {
        return words(name).stream()
                .filter(word -> word.codePointCount(0, word.length()) > 1 || word.codePointAt(0) > LAST_LATIN)
                .distinct()
                .toList();
    }

    /** A regular expression of PostgreSQL that finds the word; it has letters and digits alone. */
    static String expression(String word) {
        return "\\m" + word + "\\M";
    }

    /** The same of an identifier, however it is spaced and punctuated; empty if nothing of it is a letter or a digit. */
    static String ofIdentifier(String identifier) {
        String joined = String.join("[^[:alnum:]]*", words(identifier));
        return joined.isEmpty() ? "" : expression(joined);
    }

    /** An identifier without spaces and punctuation. */
    static String compact(String identifier) {
        return String.join("", words(identifier));
    }

    private static List<String> words(String text) {
        String folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        for (String[] letter : LETTERS) {
            folded = folded.replace(letter[0], letter[1]);
        }
        return Arrays.stream(BETWEEN.split(folded))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
