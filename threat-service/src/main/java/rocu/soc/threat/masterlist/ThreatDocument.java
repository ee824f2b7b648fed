package rocu.soc.threat.masterlist;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.record.RecordedBy;

/**
 * A threat as its reader sees it. Below the level FULL only the members of the policy's summary stand in it.
 *
 * @param erased JSON pointers to what was erased of this version
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Threat")
record ThreatDocument(
        UUID id,
        String reference,
        Integer version,
        String organisation,
        String region,
        ThreatType threatType,
        @Nullable String workingTitle,
        String primaryCrimeType,
        List<String> crimeTypes,
        List<String> places,
        Marking marking,
        List<String> groups,
        List<String> affectedOrganisations,
        List<String> supportingOrganisations,
        @Nullable LeadOfficer leadResponsibleOfficer,
        @Nullable String contactUnit,
        Boolean soc,
        @Nullable String narrative,
        Phase phase,
        @Nullable AssessmentType assessmentType,
        @Nullable Integer tier,
        ModerationStatus moderationStatus,
        @Nullable String sourceSystem,
        @Nullable String sourceReference,
        @Nullable RecordedBy recordedBy,
        Instant recordedAt,
        Instant knownFrom,
        List<String> erased) {

    /** The threat as that version has it. */
    static ThreatDocument of(Threat threat, ThreatVersion version) {
        ThreatFacts facts = version.facts();
        Standing standing = version.standing();
        return new ThreatDocument(
                threat.id(),
                threat.reference,
                version.version(),
                threat.organisation,
                threat.region,
                standing.threatType(),
                version.workingTitle,
                facts.primaryCrimeType(),
                facts.crimeTypes(),
                facts.places(),
                facts.marking(),
                standing.groups(),
                facts.affectedOrganisations(),
                facts.supportingOrganisations(),
                standing.leadResponsibleOfficer(),
                facts.contactUnit(),
                facts.soc(),
                facts.narrative(),
                standing.phase(),
                standing.assessmentType(),
                standing.tier(),
                standing.moderationStatus(),
                threat.sourceSystem,
                threat.sourceReference,
                version.recordedBy(),
                threat.recordedAt,
                version.knownFrom,
                version.erased());
    }
}
