package rocu.soc.orders.lifecycle;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the versions of an order, as the API document shows it. */
record OrderVersionPage(
        List<OrderVersionDocument> items,
        @Nullable String next,
        @Nullable Instant asKnownAt,
        @Nullable List<String> provisional) {}
