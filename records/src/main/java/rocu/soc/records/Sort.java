package rocu.soc.records;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A member by which a list can be sorted.
 *
 * @param column expression on {@code f} or {@code h} that is never null
 * @param type its SQL type
 */
public record Sort(String member, String column, String type) {

    /** By the instant at which records came in. */
    public static final Sort RECORDED_AT = new Sort("recordedAt", "h.recorded_at", "timestamptz");

    /** By a day that the versions have in a column of their own. */
    public static Sort day(String member) {
        return new Sort(member, RecordFilters.column(member), "date");
    }

    static String all(List<Sort> known) {
        return known.stream()
                .map(one -> "-" + one.member() + ", " + one.member())
                .collect(Collectors.joining(", ", "One of ", "."));
    }
}
