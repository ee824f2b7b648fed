package rocu.soc.threat.masterlist;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a threat is in its life. The names are ours: those of APMIS are not public, but for the word "closed" in some. */
@Schema(name = "ThreatPhase")
public enum Phase {
    IDENTIFIED,
    ACTIVE,
    MONITORED,
    CLOSED_DISMANTLED,
    CLOSED_NO_LONGER_SOC,
    CLOSED_ARCHIVED;

    boolean isClosed() {
        return switch (this) {
            case IDENTIFIED, ACTIVE, MONITORED -> false;
            case CLOSED_DISMANTLED, CLOSED_NO_LONGER_SOC, CLOSED_ARCHIVED -> true;
        };
    }
}
