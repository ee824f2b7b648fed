package rocu.soc.demo.orders;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was known of an order from an instant on: where its subject was, and whether it was released. */
record OrderVersion(
        Instant knownFrom,
        String actor,
        @Nullable String reason,
        String location,
        @Nullable LocalDate releasedOn) {}
