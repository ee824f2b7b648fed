package rocu.soc.disruption.recording;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the versions of a disruption, as the API document shows it. */
record DisruptionVersionPage(
        List<DisruptionVersionDocument> items,
        @Nullable String next,
        @Nullable Instant asKnownAt,
        @Nullable List<String> provisional) {}
