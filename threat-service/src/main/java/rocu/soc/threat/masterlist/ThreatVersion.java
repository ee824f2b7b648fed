package rocu.soc.threat.masterlist;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.record.Provenance;
import rocu.soc.chassis.record.RecordedBy;

/**
 * One version of a threat: all facts and where it stood, with who and why, and the period in which this system held them
 * for true. It is written once; only the database closes it, when the next one is written.
 */
@Entity
@Immutable
@Table(name = "threat_version")
class ThreatVersion {

    @EmbeddedId
    VersionId id;

    @Column(name = "known_from", insertable = false)
    Instant knownFrom;

    @Column(name = "known_to", insertable = false)
    @Nullable
    Instant knownTo;

    @Column(insertable = false)
    boolean historic;

    @Column(name = "changed_by")
    String changedBy;

    @Column(name = "recorded_by_user")
    @Nullable
    String recordedByUser;

    @Column(name = "recorded_by_unit")
    @Nullable
    String recordedByUnit;

    @Nullable
    String reason;

    String organisation;
    String region;

    @Column(name = "working_title")
    @Nullable
    String workingTitle;

    @Column(name = "primary_crime_type")
    String primaryCrimeType;

    @Column(name = "crime_types")
    String[] crimeTypes;

    String[] places;

    @Enumerated(EnumType.STRING)
    Marking marking;

    @Column(name = "affected_organisations")
    String[] affectedOrganisations;

    @Column(name = "supporting_organisations")
    String[] supportingOrganisations;

    @Column(name = "contact_unit")
    @Nullable
    String contactUnit;

    boolean soc;

    @Nullable
    String narrative;

    @Enumerated(EnumType.STRING)
    @Column(name = "threat_type")
    ThreatType threatType;

    @Enumerated(EnumType.STRING)
    Phase phase;

    String[] groups;

    @Column(name = "lead_officer")
    @Nullable
    String leadOfficer;

    @Column(name = "lead_officer_name")
    @Nullable
    String leadOfficerName;

    @Column(name = "lead_officer_unit")
    @Nullable
    String leadOfficerUnit;

    @Enumerated(EnumType.STRING)
    @Column(name = "assessment_type")
    @Nullable
    AssessmentType assessmentType;

    @Nullable
    Integer tier;

    @Enumerated(EnumType.STRING)
    @Column(name = "moderation_status")
    ModerationStatus moderationStatus;

    /** JSON pointers to what was erased of it. */
    @Column(insertable = false)
    String @Nullable [] erased;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected ThreatVersion() {}

    ThreatVersion(Threat threat, ThreatFacts facts, Standing standing, Step step, String changedBy, Instant knownFrom) {
        this.id = new VersionId(threat.id(), threat.version);
        this.knownFrom = knownFrom;
        this.changedBy = changedBy;
        RecordedBy by = step.recordedBy();
        this.recordedByUser = by == null ? null : by.userId();
        this.recordedByUnit = by == null ? null : by.unit();
        this.reason = step.reason();
        this.organisation = threat.organisation;
        this.region = threat.region;
        this.workingTitle = facts.workingTitle();
        this.primaryCrimeType = facts.primaryCrimeType();
        this.crimeTypes = facts.crimeTypes().toArray(String[]::new);
        this.places = facts.places().toArray(String[]::new);
        this.marking = facts.marking();
        this.affectedOrganisations = facts.affectedOrganisations().toArray(String[]::new);
        this.supportingOrganisations = facts.supportingOrganisations().toArray(String[]::new);
        this.contactUnit = facts.contactUnit();
        this.soc = facts.soc();
        this.narrative = facts.narrative();
        this.threatType = standing.threatType();
        this.phase = standing.phase();
        this.groups = standing.groups().toArray(String[]::new);
        LeadOfficer officer = standing.leadResponsibleOfficer();
        this.leadOfficer = officer == null ? null : officer.userId();
        this.leadOfficerName = officer == null ? null : officer.name();
        this.leadOfficerUnit = officer == null ? null : officer.unit();
        this.assessmentType = standing.assessmentType();
        this.tier = standing.tier();
        this.moderationStatus = standing.moderationStatus();
    }

    Provenance provenance() {
        return new Provenance(knownFrom, knownTo, changedBy, reason, historic);
    }

    int version() {
        return id.version();
    }

    /** JSON pointers to what was erased of it, none for nothing. */
    List<String> erased() {
        return erased == null ? List.of() : List.of(erased);
    }

    ThreatFacts facts() {
        return new ThreatFacts(
                workingTitle == null ? "" : workingTitle,
                primaryCrimeType,
                List.of(crimeTypes),
                List.of(places),
                marking,
                List.of(affectedOrganisations),
                List.of(supportingOrganisations),
                contactUnit,
                soc,
                narrative);
    }

    Standing standing() {
        LeadOfficer officer = leadOfficer == null || leadOfficerName == null || leadOfficerUnit == null
                ? null
                : new LeadOfficer(leadOfficer, leadOfficerName, leadOfficerUnit);
        return new Standing(threatType, phase, List.of(groups), officer, assessmentType, tier, moderationStatus);
    }

    @Nullable
    RecordedBy recordedBy() {
        return recordedByUser == null || recordedByUnit == null ? null : new RecordedBy(recordedByUser, recordedByUnit);
    }
}
