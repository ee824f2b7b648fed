package rocu.soc.threat.masterlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** A threat turns out to be of another type. */
@Schema(name = "ThreatReclassification")
record Reclassification(
        ThreatType threatType, String reason, @Nullable RecordedBy recordedBy) {}
