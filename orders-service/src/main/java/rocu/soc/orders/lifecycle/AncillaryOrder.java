package rocu.soc.orders.lifecycle;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.command.Change;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.policy.RecordFacts;
import rocu.soc.chassis.record.RecordKind;
import rocu.soc.chassis.record.Reference;
import rocu.soc.chassis.record.Source;

/**
 * An ancillary order: beside or after prosecution, or civil, controlling behaviour or assets. The organisation is the one
 * that applied; another one may manage it, and somebody always does. Here stand what never changes and the present state, for
 * lists and policy; all facts stand in its versions. Every verb returns the version that it makes.
 */
@Entity
@Table(name = "ancillary_order")
class AncillaryOrder {

    static final RecordKind KIND = new RecordKind("order", "/api/v1/orders", OrderPermissions.READ);

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

    String[] groups = {};
    String[] affected = {};

    @Column(name = "managing_organisation")
    String managingOrganisation;

    @Column(name = "order_type")
    String orderType;

    @Column(name = "made_on")
    LocalDate madeOn;

    @Column(name = "in_force_from")
    LocalDate inForceFrom;

    @Column(name = "ends_on")
    @Nullable
    LocalDate endsOn;

    @Column(name = "starts_on_release")
    boolean startsOnRelease;

    @Column(name = "released_on")
    @Nullable
    LocalDate releasedOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_location")
    SubjectLocation subjectLocation;

    @Column(name = "threat_id")
    @Nullable
    UUID threatId;

    @Column(name = "threat_reference")
    @Nullable
    String threatReference;

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
    protected AncillaryOrder() {}

    /** An order for which the organisation applied; {@link #grant} and {@link #firstVersion} follow. */
    @SuppressWarnings("NullAway.Init") // present() fills the rest
    AncillaryOrder(
            @Nullable Source source,
            String organisation,
            String region,
            String submittedBy,
            Reference reference,
            Instant recordedAt) {
        this.reference = reference.value();
        this.organisation = organisation;
        this.region = region;
        this.sourceSystem = source == null ? null : source.system();
        this.sourceReference = source == null ? null : source.reference();
        this.submittedBy = submittedBy;
        this.recordedAt = recordedAt;
    }

    UUID id() {
        return Objects.requireNonNull(id, "An order has its id from being stored");
    }

    /** The court granted it. */
    void grant(Grant grant, ThreatLink link) {
        present(grant.facts(), grant.managingOrganisation(), link);
    }

    OrderVersion firstVersion(Grant grant, ThreatLink link) {
        return new OrderVersion(this, grant.facts(), link, submittedBy, grant.recordedBy(), null, recordedAt);
    }

    /** Says something else of it. */
    OrderVersion amend(Amendment amendment, ThreatLink link, Change change) {
        present(amendment.facts(), managingOrganisation, link);
        version++;
        return new OrderVersion(
                this,
                amendment.facts(),
                link,
                change.caller().userId(),
                amendment.recordedBy(),
                amendment.reason(),
                change.at());
    }

    /**
     * Says how its pending link came out. The version is that of who named the threat, on whose behalf it is made: another
     * name in it, or a reason, would tell of a link to those to whom it does not show.
     */
    OrderVersion settle(OrderVersion present, ThreatLink link, Change change) {
        present(present.facts(), managingOrganisation, link);
        version++;
        return new OrderVersion(
                this, present.facts(), link, present.asker().userId(), present.recordedBy(), null, change.at());
    }

    /** What an earlier system said of it as that version. */
    void restate(PastVersion past, int number) {
        version = number;
        present(past.facts(), past.managingOrganisation(), past.link());
    }

    /** What the policy asks of it: it is the record of who applied, who manages it, and the force of residence. */
    RecordFacts policyFacts() {
        return new RecordFacts(
                KIND.name(), marking, Set.of(groups), organisation, region, Set.of(affected), submittedBy);
    }

    /** The same to the organisation that manages it, whose to change it is as if it had applied for it. */
    RecordFacts policyFactsToManager() {
        return new RecordFacts(
                KIND.name(), marking, Set.of(groups), managingOrganisation, region, Set.of(affected), submittedBy);
    }

    private void present(OrderFacts facts, String managing, ThreatLink link) {
        CourtOrder order = facts.order();
        OrderManagement management = facts.management();
        managingOrganisation = managing;
        affected = Stream.of(managing, management.residenceOrganisation())
                .filter(Objects::nonNull)
                .filter(other -> !other.equals(organisation))
                .distinct()
                .toArray(String[]::new);
        orderType = order.orderType();
        madeOn = order.madeOn();
        inForceFrom = order.inForceFrom();
        endsOn = order.endsOn();
        startsOnRelease = order.startsOnRelease();
        releasedOn = management.releasedOn();
        subjectLocation = management.subjectLocation();
        threatId = link.threat();
        threatReference = link.reference();
        linkStatus = link.status();
        linkAsker = link.askerText();
        marking = management.marking();
    }
}
