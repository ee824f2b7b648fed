package rocu.soc.disruption.recording;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.web.json.Personal;

/** A step in the life of a disruption that changes no fact: it is withdrawn, or reinstated. */
@Schema(name = "DisruptionStatusChange")
record Step(
        @Schema(description = "Why") @Size(max = 500) @Personal
        String reason,

        @Schema(description = "On whose behalf; required from a force system") @Nullable
        RecordedBy recordedBy) {}
