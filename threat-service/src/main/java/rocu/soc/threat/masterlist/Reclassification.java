package rocu.soc.threat.masterlist;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.Personal;
import rocu.soc.chassis.record.RecordedBy;

/** A threat turns out to be of another type. */
@Schema(name = "ThreatReclassification")
record Reclassification(
        ThreatType threatType,

        @Schema(description = "Why") @Size(max = 500) @Personal
        String reason,

        @Schema(description = "On whose behalf; required from a force system") @Nullable
        RecordedBy recordedBy)
        implements Step {

    @Override
    public String permission() {
        return ThreatPermissions.RECLASSIFY;
    }

    @Override
    public ThreatContent after(ThreatContent present) {
        return present.reclassify(threatType);
    }
}
