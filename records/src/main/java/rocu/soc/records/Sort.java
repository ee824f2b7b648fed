package rocu.soc.records;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A member by which a list can be sorted.
 *
 * @param column expression on {@code f} or {@code h} that is never null
 * @param type its SQL type
 * @param latest of what was known at an instant none is later than that; null where it may be
 */
public record Sort(
        String member, String column, String type, @Nullable Function<OffsetDateTime, Object> latest) {

    /** By the instant at which records came in. */
    public static final Sort RECORDED_AT = new Sort("recordedAt", "h.recorded_at", "timestamptz", known -> known);

    /** By what may as well lie in the future of who said it. */
    public Sort(String member, String column, String type) {
        this(member, column, type, null);
    }

    /** By a day that the versions have in a column of their own. */
    public static Sort day(String member) {
        return new Sort(member, RecordFilters.column(member), "date");
    }

    /**
     * By the day on which something happened before it was said, as the table of versions makes sure: by the clocks of both, between
     * which a midnight may lie.
     */
    public static Sort dayOfEvent(String member) {
        return new Sort(
                member,
                RecordFilters.column(member),
                "date",
                known -> known.toLocalDate().plusDays(1));
    }

    static String all(List<Sort> known) {
        return known.stream()
                .map(one -> "-" + one.member() + ", " + one.member())
                .collect(Collectors.joining(", ", "One of ", "."));
    }
}
