package rocu.soc.demo.threats;

import org.jspecify.annotations.Nullable;
import rocu.soc.demo.targets.ThreatType;

/**
 * Where a threat stands in one of its versions.
 *
 * @param tier 1 to 5; proposed until it is moderated; null for none
 */
public record ThreatState(
        ThreatType type,
        Phase phase,
        boolean soc,
        @Nullable String assessmentType,
        @Nullable Integer tier,
        Moderation moderation) {

    /** Phases of the code list of that name. */
    enum Phase {
        IDENTIFIED,
        ACTIVE,
        MONITORED,
        CLOSED_DISMANTLED,
        CLOSED_NO_LONGER_SOC,
        CLOSED_ARCHIVED
    }

    /** Moderation statuses of the code list of that name. */
    enum Moderation {
        NOT_ASSESSED,
        SUBMITTED,
        MODERATED,
        RETURNED
    }

    static ThreatState identified(ThreatType type, boolean soc) {
        return new ThreatState(type, Phase.IDENTIFIED, soc, null, null, Moderation.NOT_ASSESSED);
    }

    ThreatState in(Phase next) {
        return new ThreatState(type, next, soc, assessmentType, tier, moderation);
    }

    ThreatState foundToBe(ThreatType other) {
        return new ThreatState(other, phase, soc, assessmentType, tier, moderation);
    }

    ThreatState withSoc(boolean flag) {
        return new ThreatState(type, phase, flag, assessmentType, tier, moderation);
    }

    ThreatState submitted(String assessment, @Nullable Integer proposed) {
        return new ThreatState(type, phase, soc, assessment, proposed, Moderation.SUBMITTED);
    }

    ThreatState judged(Moderation outcome, @Nullable Integer accepted) {
        return new ThreatState(type, phase, soc, assessmentType, accepted, outcome);
    }
}
