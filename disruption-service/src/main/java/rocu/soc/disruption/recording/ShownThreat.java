package rocu.soc.disruption.recording;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What shows to a reader of what a threat was when the link settled.
 *
 * @param primaryCrimeType missing where the threat does not show it to the reader
 * @param tier 1 to 5; null before its first submitted assessment
 * @param owner organisation that owned it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ThreatAtRecording")
record ShownThreat(
        String threatType,
        @Nullable String primaryCrimeType,
        @Nullable Integer tier,
        String owner,
        String marking) {

    static ShownThreat of(ThreatAtRecording then, boolean withCrimeType) {
        return new ShownThreat(
                then.threatType(),
                withCrimeType ? then.primaryCrimeType() : null,
                then.tier(),
                then.owner(),
                then.marking());
    }
}
