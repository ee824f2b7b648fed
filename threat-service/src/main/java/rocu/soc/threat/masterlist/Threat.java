package rocu.soc.threat.masterlist;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.policy.RecordFacts;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;

/**
 * A threat of serious and organised crime on the master list (HMICFRS PEEL 2022/23), owned by the organisation that
 * identified it. Here stand what never changes and the present state, for lists and policy; all facts stand in its
 * versions. Every verb returns the version that it makes.
 */
@Entity
class Threat {

    static final RecordKind KIND = new RecordKind("threat", "/api/v1/threats", ThreatPermissions.READ);

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Nullable
    UUID id;

    @Column(updatable = false)
    String reference;

    @Column(updatable = false)
    String organisation;

    @Column(updatable = false)
    String region;

    @Column(name = "source_system", updatable = false)
    @Nullable
    String sourceSystem;

    @Column(name = "source_reference", updatable = false)
    @Nullable
    String sourceReference;

    @Column(name = "submitted_by", updatable = false)
    String submittedBy;

    @Column(name = "recorded_at", updatable = false)
    Instant recordedAt;

    int version = 1;

    @Enumerated(EnumType.STRING)
    Marking marking;

    String[] groups;
    String[] affected;

    @Enumerated(EnumType.STRING)
    @Column(name = "threat_type")
    ThreatType threatType;

    @Column(name = "primary_crime_type")
    String primaryCrimeType;

    @Column(name = "crime_types")
    String[] crimeTypes;

    String[] places;
    boolean soc;

    @Enumerated(EnumType.STRING)
    Phase phase;

    @Enumerated(EnumType.STRING)
    @Column(name = "assessment_type")
    @Nullable
    AssessmentType assessmentType;

    @Nullable
    Integer tier;

    @Enumerated(EnumType.STRING)
    @Column(name = "moderation_status")
    ModerationStatus moderationStatus;

    /** Whether nothing personal is left of it; the function that erases says so. */
    @Column(insertable = false, updatable = false)
    boolean disposed;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Threat() {}

    /** A threat that the organisation owns; its first version follows with {@link #firstVersion}. */
    @SuppressWarnings("NullAway.Init") // present() fills the rest
    Threat(
            Identification identification,
            String organisation,
            String region,
            String submittedBy,
            Reference reference,
            Instant recordedAt) {
        this.reference = reference.value();
        this.organisation = organisation;
        this.region = region;
        Source source = identification.source();
        this.sourceSystem = source == null ? null : source.system();
        this.sourceReference = source == null ? null : source.reference();
        this.submittedBy = submittedBy;
        this.recordedAt = recordedAt;
        present(identification.facts(), Standing.identified(identification.threatType()));
    }

    UUID id() {
        return Objects.requireNonNull(id, "A threat has its id from being stored");
    }

    ThreatVersion firstVersion(Identification identification) {
        return new ThreatVersion(
                this,
                identification.facts(),
                Standing.identified(identification.threatType()),
                new Step(null, identification.recordedBy()),
                submittedBy,
                recordedAt);
    }

    /** Says something else of it; where it stands stays. */
    ThreatVersion amend(ThreatVersion present, Amendment amendment, Change change) {
        return next(amendment.facts(), present.standing(), amendment.step(), change);
    }

    /** Finds it to be of another type. What was assessed and moderated stays so. */
    ThreatVersion reclassify(ThreatVersion present, ThreatType type, Step step, Change change) {
        return next(present.facts(), present.standing().as(type), step, change);
    }

    /** Moves it into another phase; that closes or reopens it, and touches nothing else. */
    ThreatVersion enter(ThreatVersion present, Phase next, Step step, Change change) {
        return next(present.facts(), present.standing().in(next), step, change);
    }

    /** Gives it into the hands of a lead responsible officer. */
    ThreatVersion appoint(ThreatVersion present, LeadOfficer officer, Step step, Change change) {
        return next(present.facts(), present.standing().under(officer), step, change);
    }

    /** Keeps it from everybody but the members of those groups; lifts that without a group. */
    ThreatVersion keepWithin(ThreatVersion present, List<String> codes, Step step, Change change) {
        return next(present.facts(), present.standing().knownTo(codes), step, change);
    }

    /** What its assessments say of it changes. */
    ThreatVersion assessed(ThreatVersion present, Standing standing, Change change) {
        return next(present.facts(), standing, new Step(null, null), change);
    }

    /** What an earlier system said of it as that version. */
    void restate(PastVersion past, int number) {
        version = number;
        present(past.facts(), past.standing());
    }

    /** What the policy asks of it. */
    RecordFacts policyFacts() {
        return new RecordFacts(
                KIND.name(), marking, Set.of(groups), organisation, region, Set.of(affected), submittedBy);
    }

    private ThreatVersion next(ThreatFacts facts, Standing standing, Step step, Change change) {
        version++;
        present(facts, standing);
        return new ThreatVersion(this, facts, standing, step, change.caller().userId(), change.at());
    }

    private void present(ThreatFacts facts, Standing standing) {
        marking = facts.marking();
        groups = standing.groups().toArray(String[]::new);
        affected = facts.affected().toArray(String[]::new);
        threatType = standing.threatType();
        primaryCrimeType = facts.primaryCrimeType();
        crimeTypes = facts.crimeTypes().toArray(String[]::new);
        places = facts.places().toArray(String[]::new);
        soc = facts.soc();
        phase = standing.phase();
        assessmentType = standing.assessmentType();
        tier = standing.tier();
        moderationStatus = standing.moderationStatus();
    }
}
