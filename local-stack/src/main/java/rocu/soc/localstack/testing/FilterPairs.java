package rocu.soc.localstack.testing;

import java.util.ArrayList;
import java.util.List;

/** Questions by which somebody would try to learn from figures what no figure tells: filters alone and two by two. */
public final class FilterPairs {
    private FilterPairs() {}

    /**
     * No filter, each alone, and each with each one of another name, as queries without the question mark.
     *
     * @param filters such as {@code status=any}
     */
    public static List<String> of(List<String> filters) {
        List<String> pairs = new ArrayList<>(filters);
        pairs.add("");
        for (String one : filters) {
            filters.stream()
                    .filter(other -> one.compareTo(other) < 0 && !name(one).equals(name(other)))
                    .forEach(other -> pairs.add(one + "&" + other));
        }
        return pairs;
    }

    private static String name(String filter) {
        return filter.substring(0, filter.indexOf('='));
    }
}
