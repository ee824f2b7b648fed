package rocu.soc.demo.disruptions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import rocu.soc.demo.targets.FourP;

/** What was known of a disruption from an instant on, who said so, and why. */
record DisruptionVersion(
        Instant knownFrom, String actor, @Nullable String reason, FourP strand, Category category, boolean withdrawn) {

    DisruptionVersion withdrawn(Instant instant, String by) {
        return new DisruptionVersion(instant, by, "Recorded twice", strand, category, true);
    }

    DisruptionVersion graded(Instant instant, String by, Category other) {
        return new DisruptionVersion(instant, by, "Graded by the panel", strand, other, withdrawn);
    }

    DisruptionVersion of(FourP other, Instant instant, String by) {
        return new DisruptionVersion(instant, by, "Strand corrected", other, category, withdrawn);
    }
}
