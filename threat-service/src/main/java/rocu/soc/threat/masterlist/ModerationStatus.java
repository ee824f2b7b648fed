package rocu.soc.threat.masterlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the moderation of a threat has come. Closing the threat does not change it. */
@Schema(name = "ThreatModerationStatus")
public enum ModerationStatus {
    /** No assessment was submitted yet. */
    NOT_ASSESSED,
    /** Its first moderation is waited for; the tier is proposed. */
    SUBMITTED,
    /** An assessment was accepted, as it was or amended; it stays so from then on. */
    MODERATED,
    /** The assessment was sent back, and none was accepted before. */
    RETURNED
}
