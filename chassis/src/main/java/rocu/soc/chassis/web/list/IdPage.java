package rocu.soc.chassis.web.list;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in the order of its ids.
 *
 * @param next relative address of the next page, if one follows
 */
public record IdPage<T>(List<T> rows, @Nullable String next) {

    public IdPage {
        rows = List.copyOf(rows);
    }

    /** The id behind which the page begins that is asked for. */
    public static Optional<UUID> after(Paging paging) {
        return paging.after().map(keys -> UUID.fromString(keys.getFirst()));
    }

    /**
     * The page that is asked for.
     *
     * @param read {@link Paging#toRead} rows from there on
     */
    public static <T> IdPage<T> of(List<T> read, Paging paging, Function<T, UUID> id, Listing listing) {
        List<T> shown = read.subList(0, Math.min(read.size(), paging.limit()));
        return new IdPage<>(
                shown,
                read.size() > shown.size()
                        ? listing.next(List.of(id.apply(shown.getLast()).toString()))
                        : null);
    }
}
