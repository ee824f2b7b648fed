package rocu.soc.threat.masterlist;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.json.BodyReader;
import rocu.soc.chassis.json.Judged;
import rocu.soc.chassis.json.Personal;
import rocu.soc.chassis.record.RecordedBy;

/** Who may know of a threat. */
@Schema(name = "ThreatNeedToKnow", requiredProperties = "groups")
record NeedToKnow(
        @Schema(description = "Codes of need-to-know groups; none, as an empty array, lifts it") @Size(max = 50)
        List<@Size(max = 200) String> groups,

        @Schema(description = "Why") @Size(max = 500) @Personal
        String reason,

        @Schema(description = "On whose behalf; required from a force system") @Nullable
        RecordedBy recordedBy)
        implements Step, Judged {

    NeedToKnow {
        groups = List.copyOf(groups);
    }

    @Override
    public void judge(BodyReader reader) {
        if (!reader.has("groups")) {
            reader.broken("groups", "required", "Name the groups; none, as an empty array, lifts the need-to-know.");
        }
        ThreatRules.judgeRepeats("groups", groups, reader);
    }

    @Override
    public String permission() {
        return ThreatPermissions.SET_NEED_TO_KNOW;
    }

    @Override
    public ThreatContent after(ThreatContent present) {
        return present.keepWithin(groups);
    }
}
