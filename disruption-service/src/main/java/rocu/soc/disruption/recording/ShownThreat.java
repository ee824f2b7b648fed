package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.policy.Marking;
import rocu.soc.disruption.threat.ThreatType;

/** What shows to a reader of what a threat was when the link settled. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ThreatAtRecording")
record ShownThreat(
        @Schema(description = "What kind of threat it was") ThreatType threatType,

        @Schema(description = "Missing where the threat does not show it to you") @Nullable
        String primaryCrimeType,

        @Schema(description = "1 to 5; missing before its first submitted assessment") @Nullable
        Integer tier,

        @Schema(description = "The organisation that owned it, a code of /api/v1/code-lists/organisations")
        String owner,

        @Schema(description = "Its marking") Marking marking) {

    static ShownThreat of(ThreatAtRecording then, boolean withCrimeType) {
        return new ShownThreat(
                then.threatType(),
                withCrimeType ? then.primaryCrimeType() : null,
                then.tier(),
                then.owner(),
                then.marking());
    }
}
