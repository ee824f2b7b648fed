package rocu.soc.demo.threats;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was known of a threat from an instant on, who said so, and why. */
record ThreatVersion(
        Instant knownFrom, String actor, @Nullable String reason, ThreatState state) {}
