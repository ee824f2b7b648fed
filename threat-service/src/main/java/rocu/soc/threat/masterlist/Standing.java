package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a threat stands: what only a step of its life changes. Assessment type, tier and moderation status come from its
 * assessments.
 *
 * @param groups need-to-know groups; not empty: only their members know of the threat
 * @param tier 1 to 5; proposed until the threat is moderated
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Standing(
        ThreatType threatType,
        Phase phase,
        List<String> groups,
        @Nullable LeadOfficer leadResponsibleOfficer,
        @Nullable AssessmentType assessmentType,
        @Nullable Integer tier,
        ModerationStatus moderationStatus) {

    public Standing {
        groups = List.copyOf(groups);
    }

    /** A threat that was just identified. */
    static Standing identified(ThreatType type) {
        return new Standing(type, Phase.IDENTIFIED, List.of(), null, null, null, ModerationStatus.NOT_ASSESSED);
    }

    Standing as(ThreatType type) {
        return new Standing(type, phase, groups, leadResponsibleOfficer, assessmentType, tier, moderationStatus);
    }

    Standing in(Phase next) {
        return new Standing(threatType, next, groups, leadResponsibleOfficer, assessmentType, tier, moderationStatus);
    }

    Standing under(LeadOfficer officer) {
        return new Standing(threatType, phase, groups, officer, assessmentType, tier, moderationStatus);
    }

    Standing knownTo(List<String> members) {
        return new Standing(threatType, phase, members, leadResponsibleOfficer, assessmentType, tier, moderationStatus);
    }

    Standing assessed(AssessmentType type, int assessedTier, ModerationStatus status) {
        return new Standing(threatType, phase, groups, leadResponsibleOfficer, type, assessedTier, status);
    }

    Standing moderation(ModerationStatus status) {
        return new Standing(threatType, phase, groups, leadResponsibleOfficer, assessmentType, tier, status);
    }
}
