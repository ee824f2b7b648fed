package rocu.soc.threat.masterlist;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of the versions of a threat, as the API document shows it. */
record ThreatVersionPage(
        List<ThreatVersionDocument> items,
        @Nullable String next,
        @Nullable Instant asKnownAt,
        @Nullable List<String> provisional) {}
