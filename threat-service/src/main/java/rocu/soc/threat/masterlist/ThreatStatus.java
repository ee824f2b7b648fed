package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a threat stands: what only a step of its life changes. Assessment type, tier and moderation status come from its
 * assessments.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ThreatStatus(
        @Schema(description = "What kind of threat it is") ThreatType threatType,

        @Schema(description = "How far work against it has come", defaultValue = "IDENTIFIED")
        Phase phase,

        @Schema(description = "Need-to-know groups; if there is one, only their members know of the threat")
        @Size(max = 50)
        List<@Size(max = 200) String> groups,

        @Schema(description = "Who answers for the work against it") @Nullable
        LeadOfficer leadResponsibleOfficer,

        @Schema(description = "The model of its latest submitted assessment") @Nullable
        AssessmentType assessmentType,

        @Schema(description = "Of its latest submitted assessment; proposed until the threat is moderated")
        @Min(1)
        @Max(5)
        @Nullable
        Integer tier,

        @Schema(description = "How far its assessment has come", defaultValue = "NOT_ASSESSED")
        ModerationStatus moderationStatus) {

    public ThreatStatus {
        groups = List.copyOf(groups);
    }

    /** A threat that was just identified. */
    static ThreatStatus identified(ThreatType type) {
        return new ThreatStatus(type, Phase.IDENTIFIED, List.of(), null, null, null, ModerationStatus.NOT_ASSESSED);
    }

    ThreatStatus as(ThreatType type) {
        return new ThreatStatus(type, phase, groups, leadResponsibleOfficer, assessmentType, tier, moderationStatus);
    }

    ThreatStatus in(Phase next) {
        return new ThreatStatus(
                threatType, next, groups, leadResponsibleOfficer, assessmentType, tier, moderationStatus);
    }

    ThreatStatus under(LeadOfficer officer) {
        return new ThreatStatus(threatType, phase, groups, officer, assessmentType, tier, moderationStatus);
    }

    ThreatStatus knownTo(List<String> members) {
        return new ThreatStatus(
                threatType, phase, members, leadResponsibleOfficer, assessmentType, tier, moderationStatus);
    }

    ThreatStatus assessed(AssessmentType type, int assessedTier, ModerationStatus status) {
        return new ThreatStatus(threatType, phase, groups, leadResponsibleOfficer, type, assessedTier, status);
    }

    ThreatStatus moderation(ModerationStatus status) {
        return new ThreatStatus(threatType, phase, groups, leadResponsibleOfficer, assessmentType, tier, status);
    }
}
