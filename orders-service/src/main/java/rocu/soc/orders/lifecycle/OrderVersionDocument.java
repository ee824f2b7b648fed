package rocu.soc.orders.lifecycle;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of an order, as the API document shows it: the facts, and where they come from.
 *
 * @param knownTo when the next version took its place; absent while it is the present one
 * @param changedBy the account that wrote it
 * @param historic true if it was loaded from an earlier system, which claims {@code knownFrom}
 */
@Schema(name = "OrderVersion", allOf = OrderDocument.class)
record OrderVersionDocument(
        @Nullable Instant knownTo,
        String changedBy,
        @Nullable String reason,
        @Nullable Boolean historic) {}
