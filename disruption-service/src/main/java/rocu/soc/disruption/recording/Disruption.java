package rocu.soc.disruption.recording;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.identity.Caller;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.policy.RecordFacts;
import rocu.soc.chassis.record.Reference;

/** An event that disrupted serious and organised crime (HMICFRS PEEL 2022/23), recorded by the organisation that led it. */
@Entity
class Disruption {

    static final String KIND = "disruption";

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    @Nullable
    UUID id;

    String reference = "";

    @Version
    int version = 1;

    String organisation = "";
    String region = "";

    @Enumerated(EnumType.STRING)
    Marking marking = Marking.OFFICIAL_SENSITIVE;

    @Column(name = "need_to_know_groups")
    String[] needToKnowGroups = {};

    @Column(name = "submitted_by")
    String submittedBy = "";

    @Column(name = "recorded_at")
    Instant recordedAt = Instant.EPOCH;

    @Column(name = "occurred_on")
    LocalDate occurredOn = LocalDate.EPOCH;

    @Column(name = "what_was_done")
    String whatWasDone = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "four_p")
    FourP fourP = FourP.PURSUE;

    @Enumerated(EnumType.STRING)
    @Column(name = "disruption_type")
    DisruptionType disruptionType = DisruptionType.LEAD;

    @Nullable
    String beneficiary;

    @Enumerated(EnumType.STRING)
    @Column(name = "assessment_category")
    AssessmentCategory assessmentCategory = AssessmentCategory.UNASSESSED;

    @Column(name = "category_rationale")
    @Nullable
    String categoryRationale;

    @Column(name = "contact_unit")
    @Nullable
    String contactUnit;

    @Column(name = "source_system")
    @Nullable
    String sourceSystem;

    @Column(name = "source_reference")
    @Nullable
    String sourceReference;

    @Column(name = "recorded_by_user")
    @Nullable
    String recordedByUser;

    @Column(name = "recorded_by_unit")
    @Nullable
    String recordedByUnit;

    protected Disruption() {}

    /** A disruption led by the caller's organisation, known from now on. */
    static Disruption record(Recording recording, Caller caller, String region, Reference reference, Instant now) {
        Disruption disruption = new Disruption();
        disruption.reference = reference.value();
        disruption.organisation = caller.organisation().id();
        String own = caller.organisation().region();
        disruption.region = own == null ? region : own;
        disruption.submittedBy = caller.userId();
        disruption.recordedAt = now;
        disruption.marking = recording.marking();
        disruption.occurredOn = recording.occurredOn();
        disruption.whatWasDone = recording.whatWasDone();
        disruption.fourP = recording.fourP();
        disruption.disruptionType = recording.disruptionType();
        disruption.beneficiary = recording.beneficiary();
        disruption.assessmentCategory = recording.assessmentCategory();
        disruption.categoryRationale = recording.categoryRationale();
        disruption.contactUnit = recording.contactUnit();
        disruption.sourceReference = recording.sourceReference();
        disruption.sourceSystem = recording.sourceReference() == null ? null : recording.sourceSystem();
        Recording.RecordedBy recordedBy = recording.recordedBy();
        if (recordedBy != null) {
            disruption.recordedByUser = recordedBy.userId();
            disruption.recordedByUnit = recordedBy.unit();
        }
        return disruption;
    }

    /** What the policy asks of it. */
    RecordFacts facts() {
        return new RecordFacts(
                KIND,
                marking,
                Set.of(needToKnowGroups),
                organisation,
                region,
                beneficiary == null ? Set.of() : Set.of(beneficiary),
                submittedBy);
    }
}
