package rocu.soc.chassis.web.list;

import java.util.List;
import java.util.Optional;
import rocu.soc.chassis.web.time.AsKnownAt;

/**
 * Which part of a list is asked for.
 *
 * @param limit rows of a page, 1 to 500
 * @param count how the total is asked for
 * @param after sort keys of the row behind which the page begins; empty for the first page
 * @param known the instant as known at which the pages of this walk are read, where the first one fixed it
 */
public record Paging(int limit, Count count, Optional<List<String>> after, Optional<AsKnownAt> known) {

    public static final String LIMIT = "limit";
    public static final String CURSOR = "cursor";
    public static final String COUNT = "count";

    /** How many rows of the whole list an answer tells without being asked to count them all. */
    public static final int COUNTED = 10_000;

    /** What is asked of the total; counting a list takes as long as the list is. */
    public enum Count {
        /** Nothing. */
        NOT,
        /** The total, or that there are at least {@link #COUNTED}. */
        UP_TO_MANY,
        /** The total, however many there are. */
        EXACTLY
    }

    /** How many rows to read: one more than the page holds tells whether another follows. */
    public int toRead() {
        return limit + 1;
    }
}
