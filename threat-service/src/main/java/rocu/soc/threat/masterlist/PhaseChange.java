package rocu.soc.threat.masterlist;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.Personal;
import rocu.soc.chassis.record.RecordedBy;

/** A threat goes into another phase; into a closed one it is closed, with the approval of closures, out of one it is reopened. */
@Schema(name = "ThreatPhaseChange")
record PhaseChange(
        Phase phase,

        @Schema(description = "Why") @Size(max = 500) @Personal
        String reason,

        @Schema(description = "On whose behalf; required from a force system") @Nullable
        RecordedBy recordedBy)
        implements Step {

    @Override
    public String permission() {
        return phase.isClosed() ? ThreatPermissions.APPROVE_CLOSURE : ThreatPermissions.AMEND;
    }

    @Override
    public ThreatContent after(ThreatContent present) {
        return present.enter(phase);
    }
}
