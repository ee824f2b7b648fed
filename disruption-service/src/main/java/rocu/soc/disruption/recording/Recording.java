package rocu.soc.disruption.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;

/** A new disruption, as it was read and judged. */
record Recording(
        DisruptionFacts facts,
        @Nullable UUID threat,
        @Nullable Source source,
        @Nullable RecordedBy recordedBy) {}
