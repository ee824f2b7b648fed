package rocu.soc.threat.masterlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** The body of an identification, as the API document shows it: what it is, the facts, and where they come from. */
@Schema(name = "ThreatIdentification", allOf = ThreatFacts.class)
record IdentificationSchema(
        ThreatType threatType,
        @Nullable String sourceSystem,
        @Nullable String sourceReference,
        @Nullable RecordedBy recordedBy) {}
