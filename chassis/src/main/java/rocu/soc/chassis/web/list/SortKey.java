package rocu.soc.chassis.web.list;

import org.jspecify.annotations.Nullable;

/**
 * What a list is sorted by; the id of the record breaks ties, in the same direction.
 *
 * @param column expression that is never null, on the version {@code f} or what never changes of its record
 * @param type its SQL type, {@code date}, {@code timestamptz}, {@code text}, …
 * @param latest no row that the list holds has a later one, so that what an index has behind it need not be looked at; null where
 *     nothing is known of that
 */
public record SortKey(
        String column,
        String type,
        boolean descending,
        @Nullable Object latest) {

    /** By a column of which nothing more is known. */
    public SortKey(String column, String type, boolean descending) {
        this(column, type, descending, null);
    }

    /** Whether it is said of a version, so that a record may move in the list while somebody reads it page by page. */
    public boolean changes() {
        return column.contains("f.");
    }

    String order(String id) {
        String direction = descending ? " desc" : "";
        return column + direction + ", " + id + direction;
    }

    /** The rows that the list may hold. */
    Criteria within() {
        Criteria within = new Criteria();
        return latest == null ? within : within.and(column + " <= ?", latest);
    }

    String behind(String id) {
        return "(" + column + ", " + id + ") " + (descending ? "<" : ">") + " (?::" + type + ", ?::uuid)";
    }
}
