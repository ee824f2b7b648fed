package rocu.soc.disruption.recording;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.record.Provenance;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.disruption.threat.NationalStandard;

/**
 * One version of a disruption: all facts, with who and why, and the period in which this system held them for true. It
 * is written once; only the database closes it, when the next one is written.
 */
@Entity
@Immutable
@Table(name = "disruption_version")
class DisruptionVersion {

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

    @Enumerated(EnumType.STRING)
    DisruptionStatus status;

    @Enumerated(EnumType.STRING)
    Marking marking;

    @Column(name = "contact_unit")
    @Nullable
    String contactUnit;

    @Column(name = "occurred_on")
    LocalDate occurredOn;

    @Column(name = "what_was_done")
    @Nullable
    String whatWasDone;

    @Enumerated(EnumType.STRING)
    @Column(name = "four_p")
    FourP fourP;

    @Enumerated(EnumType.STRING)
    @Column(name = "disruption_type")
    DisruptionType disruptionType;

    @Nullable
    String beneficiary;

    @Enumerated(EnumType.STRING)
    @Column(name = "assessment_category")
    AssessmentCategory assessmentCategory;

    @Column(name = "category_rationale")
    @Nullable
    String categoryRationale;

    @Column(name = "threat_id")
    @Nullable
    UUID threatId;

    @Enumerated(EnumType.STRING)
    @Column(name = "link_status")
    LinkStatus linkStatus;

    @Column(name = "threat_reference")
    @Nullable
    String threatReference;

    @Embedded
    @Nullable
    ThreatAtRecording threatAtRecording;

    @Column(name = "within_national_standard")
    @Nullable
    Boolean withinNationalStandard;

    @ElementCollection
    @CollectionTable(
            name = "disruption_outcome",
            joinColumns = {@JoinColumn(name = "disruption_id"), @JoinColumn(name = "version")})
    @OrderColumn(name = "position")
    List<Outcome> outcomes = new ArrayList<>();

    /** JSON pointers to what was erased of it. */
    @Column(insertable = false)
    String @Nullable [] erased;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected DisruptionVersion() {}

    DisruptionVersion(
            Disruption disruption,
            DisruptionFacts facts,
            ThreatLink link,
            String changedBy,
            @Nullable RecordedBy by,
            Instant knownFrom) {
        this.id = new VersionId(disruption.id(), disruption.version);
        this.knownFrom = knownFrom;
        this.changedBy = changedBy;
        this.recordedByUser = by == null ? null : by.userId();
        this.recordedByUnit = by == null ? null : by.unit();
        this.organisation = disruption.organisation;
        this.region = disruption.region;
        this.status = disruption.status;
        this.marking = facts.marking();
        this.contactUnit = facts.contactUnit();
        this.occurredOn = facts.occurredOn();
        this.whatWasDone = facts.whatWasDone();
        this.fourP = facts.fourP();
        this.disruptionType = facts.disruptionType();
        this.beneficiary = facts.beneficiary();
        this.assessmentCategory = facts.assessmentCategory();
        this.categoryRationale = facts.categoryRationale();
        this.threatId = link.threat();
        this.linkStatus = link.status();
        this.threatReference = link.reference();
        this.threatAtRecording = link.then();
        this.outcomes.addAll(facts.outcomes());
    }

    /** Says whether the standards of its day let it be recorded, where its link settled. */
    void judge(NationalStandard.Held standard) {
        if (threatAtRecording != null) {
            withinNationalStandard = standard.covers(threatAtRecording.threatType(), occurredOn);
        }
    }

    /** Keeps what was judged before, unless it is of another day or against another threat now. */
    void judge(NationalStandard.Held standard, DisruptionVersion before) {
        if (before.withinNationalStandard != null
                && occurredOn.equals(before.occurredOn)
                && Objects.equals(threatId, before.threatId)) {
            withinNationalStandard = before.withinNationalStandard;
        } else {
            judge(standard);
        }
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

    DisruptionFacts facts() {
        return new DisruptionFacts(
                occurredOn,
                whatWasDone == null ? "" : whatWasDone,
                fourP,
                disruptionType,
                beneficiary,
                assessmentCategory,
                categoryRationale,
                marking,
                contactUnit,
                threatId,
                outcomes);
    }

    @Nullable
    RecordedBy recordedBy() {
        return recordedByUser == null || recordedByUnit == null ? null : new RecordedBy(recordedByUser, recordedByUnit);
    }
}
