package rocu.soc.orders.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list of orders, as the API document shows it.
 *
 * @param next relative address of the next page, if there is one
 * @param count rows of the whole list, with {@code count=true}
 * @param asKnownAt the instant that was asked for
 * @param provisional organisations whose history is not sealed: what was known then may still be completed by a load
 */
record OrderPage(
        List<OrderDocument> items,
        @Nullable String next,
        @Nullable Long count,
        @Nullable Instant asKnownAt,
        @Nullable List<String> provisional) {}
