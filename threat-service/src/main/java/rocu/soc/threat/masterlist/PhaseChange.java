package rocu.soc.threat.masterlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** A threat goes into another phase; into a closed one it is closed, out of one it is reopened. */
@Schema(name = "ThreatPhaseChange")
record PhaseChange(Phase phase, String reason, @Nullable RecordedBy recordedBy) {}
