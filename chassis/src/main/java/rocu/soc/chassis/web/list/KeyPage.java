package rocu.soc.chassis.web.list;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one page of a list.
 *
 * @param next sort keys of the last row, if another page follows
 * @param total of the whole list, if that was asked for
 * @param horizon the first transaction that had not ended when the page was read; known of a page with rows, in an order that
 *     changes
 */
public record KeyPage(
        List<Key> keys,
        @Nullable List<String> next,
        @Nullable Total total,
        @Nullable String horizon) {

    public KeyPage {
        keys = List.copyOf(keys);
    }

    /**
     * Rows of a whole list.
     *
     * @param atLeast whether there may be more
     */
    public record Total(long rows, boolean atLeast) {}

    /** One version of one record. */
    public record Key(UUID id, int version) {}
}
