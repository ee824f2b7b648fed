package rocu.soc.chassis.record.subject;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rocu.soc.chassis.database.FoldedWords;

/**
 * How the words of a name are looked for in texts. The function {@code folded} of the database writes both the name and the texts,
 * so that there is one folding. Found besides is how people join, part and spell names: ONEILL as O'Neill and O Neill, Mac Donald
 * as McDonald, Alhassan as Al-Hassan, Mueller as Muller.
 */
final class SubjectWords {

    /** How many words are looked for as one. */
    private static final int MOST_JOINED = 3;

    /** One word is looked for as two where each has as many letters: fewer, and "has an" would be Hasan. */
    private static final int SHORTEST_HALF = 3;

    /** What begins names, and may be parted from the rest though it is shorter. */
    private static final Set<String> PARTICLES = Set.of(
            "ab", "al", "ap", "d", "da", "de", "di", "du", "el", "l", "la", "le", "lo", "mac", "mc", "ni", "o", "st",
            "te", "ui", "ul");

    private static final String ANYTHING_BETWEEN = "[^[:alnum:]]*";
    private static final String MARKS_BETWEEN = "[^[:alnum:][:space:]]*";

    private SubjectWords() {}

    /** Without initials of Latin letters, which would be found everywhere. */
    static List<String> of(String name) {
        return FoldedWords.of(name).stream()
                .filter(word -> !FoldedWords.isInitial(word))
                .distinct()
                .toList();
    }

    /**
     * What all stands in a text in which the name stands, its words in whatever order: each word that is no initial, alone or as
     * one with its neighbours.
     *
     * @param name as the database folds it
     */
    static List<SubjectWord> sought(String name) {
        List<String> words = FoldedWords.of(name);
        Set<SubjectWord> sought = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            if (!FoldedWords.isInitial(words.get(i))) {
                sought.add(joined(words, i));
            }
        }
        return List.copyOf(sought);
    }

    /** The same of an identifier, however it is spaced and punctuated; empty if nothing of it is a letter or a digit. */
    static Optional<SubjectWord> ofIdentifier(String identifier) {
        String compact = compact(identifier);
        return compact.isEmpty()
                ? Optional.empty()
                : Optional.of(SubjectWord.of(
                        whole(compact.codePoints()
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining(ANYTHING_BETWEEN))),
                        List.of(compact)));
    }

    /** An identifier without spaces and punctuation. */
    static String compact(String identifier) {
        return String.join("", FoldedWords.of(identifier));
    }

    /** The word at that place in each way in which it is written as one with its neighbours. */
    private static SubjectWord joined(List<String> words, int place) {
        Set<String> expressions = new LinkedHashSet<>();
        Set<String> spellings = new LinkedHashSet<>();
        for (int from = Math.max(0, place - MOST_JOINED + 1); from <= place; from++) {
            for (int to = place + 1; to <= Math.min(words.size(), from + MOST_JOINED); to++) {
                List<String> together = words.subList(from, to);
                expressions.add(spelled(together));
                spellings.add(String.join("", together));
            }
        }
        return SubjectWord.of(whole(String.join("|", expressions)), spellings);
    }

    /** Whether it begins as Mc and Mac do, which are one. */
    static boolean isMac(String text) {
        return text.startsWith("mc") || text.startsWith("mac");
    }

    /** Words as one, parted where they may be; of what is not of this class it has letters and digits alone. */
    private static String spelled(List<String> words) {
        String text = String.join("", words);
        boolean mac = isMac(text);
        Set<Integer> ends = ends(words);
        StringBuilder expression = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            String letter = Character.toString(text.codePointAt(at));
            if (at > 0) {
                expression.append(ends.contains(at) || isParted(text, at) ? ANYTHING_BETWEEN : MARKS_BETWEEN);
            }
            expression.append(letter);
            at += letter.length();
            if (at == 1 && mac) {
                expression.append("a?");
                at = text.indexOf('c');
            } else if ("aou".contains(letter)) {
                // An umlaut loses its dots when it is folded, or its e was never written.
                expression.append("(?:").append(ANYTHING_BETWEEN).append("e)?");
                at += text.startsWith("e", at) ? 1 : 0;
            }
        }
        return expression.toString();
    }

    private static Set<Integer> ends(List<String> words) {
        Set<Integer> ends = new HashSet<>();
        int end = 0;
        for (String word : words) {
            end += word.length();
            ends.add(end);
        }
        return ends;
    }

    private static boolean isParted(String text, int at) {
        return PARTICLES.contains(text.substring(0, at))
                || (at >= SHORTEST_HALF && text.length() - at >= SHORTEST_HALF)
                || Character.isIdeographic(text.codePointBefore(at));
    }

    private static String whole(String expression) {
        return "\\m(?:" + expression + ")\\M";
    }
}
