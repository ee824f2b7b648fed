package rocu.soc.threat.masterlist;

import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;

/** A threat as it comes in. */
record Identification(
        ThreatType threatType,
        ThreatFacts facts,
        @Nullable Source source,
        @Nullable RecordedBy recordedBy) {}
