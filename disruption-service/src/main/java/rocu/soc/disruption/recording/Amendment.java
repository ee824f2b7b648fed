package rocu.soc.disruption.recording;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/**
 * A change of what is said of a disruption.
 *
 * @param facts all of them, as they are to be
 * @param reason why, at most 500 characters
 */
record Amendment(
        DisruptionFacts facts,
        @Nullable RecordedBy recordedBy,
        @Nullable String reason) {}
