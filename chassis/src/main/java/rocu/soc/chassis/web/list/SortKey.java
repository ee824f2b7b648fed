package rocu.soc.chassis.web.list;

/**
 * What a list is sorted by; the id of the record breaks ties, in the same direction.
 *
 * @param column expression that is never null
 * @param type its SQL type, {@code date}, {@code timestamptz}, {@code text}, …
 */
public record SortKey(String column, String type, boolean descending) {

    String order(String id) {
        String direction = descending ? " desc" : "";
        return column + direction + ", " + id + direction;
    }

    String behind(String id) {
        return "(" + column + ", " + id + ") " + (descending ? "<" : ">") + " (?::" + type + ", ?::uuid)";
    }
}
