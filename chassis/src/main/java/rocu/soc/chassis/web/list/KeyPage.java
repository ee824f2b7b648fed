package rocu.soc.chassis.web.list;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The keys of one page of a list.
 *
 * @param next sort keys of the last row, if another page follows
 * @param total rows of the whole list, if that was asked for
 */
public record KeyPage(
        List<Key> keys,
        @Nullable List<String> next,
        @Nullable Long total) {

    public KeyPage {
        keys = List.copyOf(keys);
    }

    /** One version of one record. */
    public record Key(UUID id, int version) {}
}
