package rocu.soc.disruption.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.policy.RecordFacts;
import rocu.soc.chassis.problem.Problem;
import rocu.soc.chassis.problem.ProblemTypes;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;
import rocu.soc.chassis.record.TimeOrderedId;

/**
 * An event that disrupted serious and organised crime (HMICFRS PEEL 2022/23), recorded by the organisation that led it.
 * Here stand what never changes and the present state, for lists and policy; all facts stand in its versions. Every verb
 * returns the version that it makes.
 */
@Entity
class Disruption {

    static final RecordKind KIND = new RecordKind("disruption", "/api/v1/disruptions", DisruptionPermissions.READ);

    @Id
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
    DisruptionStatus status = DisruptionStatus.RECORDED;

    @Enumerated(EnumType.STRING)
    Marking marking;

    String[] groups = {};
    String[] affected = {};

    @Column(name = "occurred_on")
    LocalDate occurredOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "disruption_type")
    DisruptionType disruptionType;

    @Enumerated(EnumType.STRING)
    @Column(name = "four_p")
    FourP fourP;

    @Enumerated(EnumType.STRING)
    @Column(name = "assessment_category")
    AssessmentCategory assessmentCategory;

    @Column(name = "threat_id")
    @Nullable
    UUID threatId;

    @Enumerated(EnumType.STRING)
    @Column(name = "link_status")
    LinkStatus linkStatus = LinkStatus.NONE;

    @Column(name = "link_asker")
    @Nullable
    String linkAsker;

    /** Whether nothing personal is left of it; the function that erases says so. */
    @Column(insertable = false, updatable = false)
    boolean disposed;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected Disruption() {}

    /** A disruption that the organisation led, or supported; its first version follows with {@link #firstVersion}. */
    @SuppressWarnings("NullAway.Init") // present() fills the rest
    Disruption(
            Recording recording,
            ThreatLink link,
            String organisation,
            String region,
            String submittedBy,
            Reference reference,
            Instant recordedAt) {
        this.id = TimeOrderedId.create();
        this.reference = reference.value();
        this.organisation = organisation;
        this.region = region;
        Source source = recording.source();
        this.sourceSystem = source == null ? null : source.system();
        this.sourceReference = source == null ? null : source.reference();
        this.submittedBy = submittedBy;
        this.recordedAt = recordedAt;
        present(recording.facts(), link);
    }

    UUID id() {
        return id;
    }

    DisruptionVersion firstVersion(Recording recording, ThreatLink link) {
        return new DisruptionVersion(this, recording.facts(), link, submittedBy, recording.recordedBy(), recordedAt);
    }

    /**
     * Says something else of it.
     *
     * @throws Problem 409 {@code withdrawn}
     */
    DisruptionVersion amend(Amendment amendment, ThreatLink link, Change change) {
        requireRecorded();
        present(amendment.facts(), link);
        return next(amendment.facts(), link, amendment.recordedBy(), amendment.reason(), change);
    }

    /**
     * Takes it back: it stays readable and counts no more.
     *
     * @throws Problem 409 {@code withdrawn}
     */
    DisruptionVersion withdraw(DisruptionVersion present, ThreatLink link, Step step, Change change) {
        requireRecorded();
        status = DisruptionStatus.WITHDRAWN;
        return next(present.facts(), link, step.recordedBy(), step.reason(), change);
    }

    /**
     * Lets a withdrawn one count again.
     *
     * @throws Problem 409 {@code conflict}
     */
    DisruptionVersion reinstate(DisruptionVersion present, ThreatLink link, Step step, Change change) {
        if (status == DisruptionStatus.RECORDED) {
            throw Problem.of(ProblemTypes.CONFLICT, "The disruption is not withdrawn.");
        }
        status = DisruptionStatus.RECORDED;
        return next(present.facts(), link, step.recordedBy(), step.reason(), change);
    }

    /** Says how its pending link came out. */
    DisruptionVersion settle(DisruptionVersion present, ThreatLink link, Change change) {
        present(present.facts(), link);
        return next(present.facts(), link, null, "The threat was asked about again", change);
    }

    /** What an earlier system said of it as that version. */
    void restate(PastVersion past, ThreatLink link, int number) {
        version = number;
        status = past.status();
        present(past.facts(), link);
    }

    void requireRecorded() {
        if (status == DisruptionStatus.WITHDRAWN) {
            throw Problem.of(DisruptionProblems.WITHDRAWN, "The disruption is withdrawn. Reinstate it first.");
        }
    }

    /** What the policy asks of it. */
    RecordFacts policyFacts() {
        return new RecordFacts(
                KIND.name(), marking, Set.of(groups), organisation, region, Set.of(affected), submittedBy);
    }

    private DisruptionVersion next(
            DisruptionFacts facts,
            ThreatLink link,
            @Nullable RecordedBy recordedBy,
            @Nullable String reason,
            Change change) {
        version++;
        Caller caller = change.caller();
        DisruptionVersion next = new DisruptionVersion(this, facts, link, caller.userId(), recordedBy, change.at());
        next.reason = reason;
        return next;
    }

    private void present(DisruptionFacts facts, ThreatLink link) {
        marking = link.with(facts.marking());
        groups = link.groups().toArray(String[]::new);
        threatId = link.threat();
        linkStatus = link.status();
        linkAsker = link.asker() == null ? null : link.asker().text();
        affected = facts.affected().toArray(String[]::new);
        occurredOn = facts.occurredOn();
        disruptionType = facts.disruptionType();
        fourP = facts.fourP();
        assessmentCategory = facts.assessmentCategory();
    }
}
