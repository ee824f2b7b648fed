package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.web.policy.Marking;
import rocu.soc.disruption.threat.KnownThreat;
import rocu.soc.disruption.threat.ThreatType;

/**
 * What a threat was when the link settled. A later reclassification moves no figure of the past.
 *
 * @param tier null before its first submitted assessment
 * @param owner organisation that owned it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ThreatAtRecording(
        ThreatType threatType,
        @Size(max = 200) String primaryCrimeType,
        @Min(1) @Max(5) @Nullable Integer tier,
        @Size(max = 200) String owner,
        Marking marking) {

    static ThreatAtRecording of(KnownThreat threat) {
        return new ThreatAtRecording(
                ThreatType.valueOf(threat.threatType()),
                threat.primaryCrimeType(),
                threat.tier(),
                threat.owner(),
                threat.marking());
    }
}
