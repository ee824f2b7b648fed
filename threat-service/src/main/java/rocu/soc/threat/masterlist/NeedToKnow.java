package rocu.soc.threat.masterlist;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/**
 * Who may know of a threat.
 *
 * @param groups codes of need-to-know groups; empty to lift it
 */
@Schema(name = "ThreatNeedToKnow")
record NeedToKnow(
        List<String> groups, String reason, @Nullable RecordedBy recordedBy) {

    NeedToKnow {
        groups = List.copyOf(groups);
    }
}
