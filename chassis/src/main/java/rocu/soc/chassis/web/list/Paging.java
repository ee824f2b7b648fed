package rocu.soc.chassis.web.list;

import java.util.List;
import java.util.Optional;
import rocu.soc.chassis.web.time.AsKnownAt;

/**
 * Which part of a list is asked for.
 *
 * @param limit rows of a page, 1 to 500
 * @param counted whether the total is asked for
 * @param after sort keys of the row behind which the page begins; empty for the first page
 * @param known the instant as known at which the pages of this walk are read, where the first one fixed it
 */
public record Paging(int limit, boolean counted, Optional<List<String>> after, Optional<AsKnownAt> known) {

    public static final String LIMIT = "limit";
    public static final String CURSOR = "cursor";
    public static final String COUNT = "count";

    /** How many rows to read: one more than the page holds tells whether another follows. */
    public int toRead() {
        return limit + 1;
    }
}
