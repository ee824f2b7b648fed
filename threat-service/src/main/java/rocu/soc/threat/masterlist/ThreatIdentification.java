package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.record.Origin;

/** A threat that is put on the master list: what it is, the facts, and where they come from. */
@Schema(name = "ThreatIdentification")
record ThreatIdentification(
        @Schema(description = "What kind of threat it is") ThreatType threatType,
        @JsonUnwrapped ThreatFacts facts,
        @JsonUnwrapped Origin origin) {}
