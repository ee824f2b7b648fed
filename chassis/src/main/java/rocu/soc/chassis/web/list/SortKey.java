package rocu.soc.chassis.web.list;

/**
 * What a list is sorted by; the id of the record breaks ties, in the same direction.
 *
 * @param column expression that is never null, on the version {@code f} or what never changes of its record
 * @param type its SQL type, {@code date}, {@code timestamptz}, {@code text}, …
 */
public record SortKey(String column, String type, boolean descending) {

    /** Whether it is said of a version, so that a record may move in the list while somebody reads it page by page. */
    public boolean changes() {
        return column.contains("f.");
    }

    String order(String id) {
        String direction = descending ? " desc" : "";
        return column + direction + ", " + id + direction;
    }

    String behind(String id) {
        return "(" + column + ", " + id + ") " + (descending ? "<" : ">") + " (?::" + type + ", ?::uuid)";
    }
}
