package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;
import rocu.soc.disruption.threat.KnownThreat;

/**
 * What a threat was when the link settled. A later reclassification moves no figure of the past.
 *
 * @param tier 1 to 5; null before its first submitted assessment
 * @param owner organisation that owned it
 */
@Embeddable
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ThreatAtRecording(
        @Column(name = "threat_at_recording_type") String threatType,

        @Column(name = "threat_at_recording_primary_crime_type")
        String primaryCrimeType,

        @Column(name = "threat_at_recording_tier") @Nullable Integer tier,
        @Column(name = "threat_at_recording_owner") String owner,
        @Column(name = "threat_at_recording_marking") String marking) {

    static ThreatAtRecording of(KnownThreat threat) {
        return new ThreatAtRecording(
                threat.threatType(),
                threat.primaryCrimeType(),
                threat.tier(),
                threat.owner(),
                threat.marking().name());
    }
}
