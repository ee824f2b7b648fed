package rocu.soc.disruption.recording;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;

/** A disruption as it comes in. */
record Recording(
        DisruptionFacts facts,
        @Nullable Source source,
        @Nullable RecordedBy recordedBy) {}
