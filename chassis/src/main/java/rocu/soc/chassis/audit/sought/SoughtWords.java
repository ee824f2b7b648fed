package rocu.soc.chassis.audit.sought;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rocu.soc.chassis.database.FoldedWords;

/**
 * Under which words a text that was searched for is found again: each, joined with up to two neighbours, and all as one, so that
 * O'Neill and ONEILL, McDonald and Mac Donald, Mueller and Müller find each other.
 *
 * @param each for each word that is no initial, alone or as one with its neighbours
 * @param whole all words as one; empty if there is none
 */
record SoughtWords(List<Set<String>> each, String whole) {

    private static final int MOST_JOINED = 3;

    /** An umlaut loses its dots when it is folded, or its e was never written. */
    private static final Pattern UMLAUT = Pattern.compile("([aou])e");

    private static final Pattern MAC = Pattern.compile("^mac");

    SoughtWords {
        each = List.copyOf(each);
    }

    /** Those of a text that the database folded. */
    static SoughtWords of(String folded) {
        List<String> words = FoldedWords.of(folded);
        List<Set<String>> each = new ArrayList<>();
        for (int place = 0; place < words.size(); place++) {
            if (!FoldedWords.isInitial(words.get(place))) {
                each.add(joined(words, place));
            }
        }
        return new SoughtWords(each, spelled(words));
    }

    /** All of them. */
    Set<String> all() {
        Set<String> all = new LinkedHashSet<>();
        Stream.concat(each.stream().flatMap(Set::stream), Stream.of(whole))
                .filter(word -> !word.isEmpty())
                .forEach(all::add);
        return all;
    }

    private static Set<String> joined(List<String> words, int place) {
        Set<String> spellings = new LinkedHashSet<>();
        for (int from = Math.max(0, place - MOST_JOINED + 1); from <= place; from++) {
            for (int to = place + 1; to <= Math.min(words.size(), from + MOST_JOINED); to++) {
                spellings.add(spelled(words.subList(from, to)));
            }
        }
        return spellings;
    }

    private static String spelled(List<String> words) {
        String joined = String.join("", words);
        return UMLAUT.matcher(MAC.matcher(joined).replaceFirst("mc")).replaceAll("$1");
    }
}
