package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.Personal;
import rocu.soc.chassis.record.RecordedBy;

/** A threat is given into the hands of a lead responsible officer. */
@Schema(name = "LeadOfficerAppointment")
record LeadOfficerAppointment(
        @JsonUnwrapped LeadOfficer officer,

        @Schema(description = "Why") @Size(max = 500) @Personal @Nullable
        String reason,

        @Schema(description = "On whose behalf; required from a force system") @Nullable
        RecordedBy recordedBy)
        implements Step {

    @Override
    public String permission() {
        return ThreatPermissions.APPOINT;
    }

    @Override
    public ThreatContent after(ThreatContent present) {
        return present.appoint(officer);
    }
}
