package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.record.Origin;

/** A new disruption, as its body says. */
@Schema(name = "DisruptionRecording")
record DisruptionRecording(
        @JsonUnwrapped DisruptionFacts facts,
        @JsonUnwrapped NamedThreat threat,
        @JsonUnwrapped Origin origin) {}
