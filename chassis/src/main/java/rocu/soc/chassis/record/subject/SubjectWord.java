package rocu.soc.chassis.record.subject;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word of a name, or an identifier, as folded texts are searched for it.
 *
 * @param expression a regular expression of PostgreSQL, which decides
 * @param letters of which one stands, without a gap, in the letters of every text that the expression matches (the function
 *     {@code letters} of the database, for both): by these the texts to compare are found
 */
record SubjectWord(String expression, List<String> letters) {

    private static final List<String> BEFORE_NO_E = List.of("a", "o", "u");
    private static final Pattern LEADING_E = Pattern.compile("^e+");

    SubjectWord {
        letters = List.copyOf(letters);
    }

    /** That word, whose ways of being written as one are these. */
    static SubjectWord of(String expression, Collection<String> spellings) {
        List<String> all =
                spellings.stream().flatMap(SubjectWord::standing).distinct().toList();
        return new SubjectWord(
                expression,
                all.stream()
                        .filter(one -> all.stream().noneMatch(part -> !part.equals(one) && one.contains(part)))
                        .toList());
    }

    /** As what a spelling may stand among letters: Mc may be Mac, and the e that it begins with is none behind a, o and u. */
    private static Stream<String> standing(String spelling) {
        if (SubjectWords.isMac(spelling)) {
            String rest = spelling.substring(spelling.indexOf('c'));
            return Stream.of("m" + rest, "ma" + rest);
        }
        return spelling.startsWith("e")
                ? Stream.concat(
                        Stream.of(spelling),
                        BEFORE_NO_E.stream()
                                .map(letter -> LEADING_E.matcher(spelling).replaceFirst(letter)))
                : Stream.of(spelling);
    }
}
