package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A disruption as a line of a historic load has it, beside what every line says. */
record PastDisruption(
        @Schema(defaultValue = "RECORDED") DisruptionStatus status,
        @JsonUnwrapped DisruptionFacts facts,
        @JsonUnwrapped NamedThreat threat,
        @Nullable ThreatAtRecording threatAtRecording) {}
