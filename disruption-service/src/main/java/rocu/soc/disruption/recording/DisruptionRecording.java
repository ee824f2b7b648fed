package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.Origin;

/** A new disruption, as its body says. */
@Schema(name = "DisruptionRecording")
record DisruptionRecording(
        @JsonUnwrapped DisruptionFacts facts,
        @JsonUnwrapped NamedThreat threat,
        @JsonUnwrapped Origin origin,

        @Schema(description = SourceVersion.DESCRIPTION, examples = "17")
        @Pattern(regexp = SourceVersion.FORM)
        @Size(max = 40)
        @Nullable
        String sourceVersion) {}
