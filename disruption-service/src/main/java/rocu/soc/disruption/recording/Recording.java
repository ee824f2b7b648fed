package rocu.soc.disruption.recording;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;
import rocu.soc.disruption.threat.KnownThreat;

/**
 * A new disruption, as it was read and judged.
 *
 * @param found the threat where it was looked up by its reference
 */
record Recording(
        DisruptionFacts facts,
        @Nullable UUID threat,
        @Nullable KnownThreat found,
        @Nullable Source source,
        @Nullable RecordedBy recordedBy) {}
