package rocu.soc.demo.threats;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a threat fares around the day of the count. */
public enum ThreatCourse {
    /** Counted on the day, and still. */
    COUNTED(null),
    /** Moderated in the last minutes of the day. */
    MODERATED_LAST_MINUTE(null),
    /** Counted on the day; closed some weeks later. */
    CLOSED_WEEKS_LATER(null),
    /** Counted on the day; closed after all extractions. */
    CLOSED_AFTER_ALL(null),
    /** Counted on the day; found to be something else before the later reading, moderated as before. */
    RECLASSIFIED(null),
    /** Counted on the day; found to be something else in the minutes after the later reading. */
    RECLASSIFIED_TOO_LATE(null),
    THEMATIC(ThreatFilter.TACTICAL),
    /** With a tactical assessment that waits for its moderation, or was returned. */
    NOT_MODERATED(ThreatFilter.MODERATED),
    /** Moderated in the minutes after the day. */
    MODERATED_TOO_LATE(ThreatFilter.MODERATED),
    NOT_SOC(ThreatFilter.SOC),
    TIER_5(ThreatFilter.TIER_NOT_5),
    CLOSED(ThreatFilter.NOT_CLOSED),
    /** Active without an assessment: kept out by more than one filter. */
    UNSCORED(null),
    /** Archived years before, without an assessment. */
    ARCHIVED_BEFORE(null),
    /** Not known before all extractions were made. */
    ENTERED_AFTER_ALL(null);

    private final @Nullable ThreatFilter keptOutBy;

    ThreatCourse(@Nullable ThreatFilter keptOutBy) {
        this.keptOutBy = keptOutBy;
    }

    /** The one filter that keeps it out of the count, if it is one. */
    public Optional<ThreatFilter> keptOutBy() {
        return Optional.ofNullable(keptOutBy);
    }
}
