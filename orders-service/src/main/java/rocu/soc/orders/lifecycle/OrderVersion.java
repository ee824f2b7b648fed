package rocu.soc.orders.lifecycle;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
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
import rocu.soc.chassis.neighbour.LinkAsker;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.policy.Marking;
import rocu.soc.chassis.record.Provenance;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.orders.catalogue.DurationType;
import rocu.soc.orders.catalogue.SubjectKind;

/**
 * One version of an order: all facts, with who and why, and the period in which this system held them for true. It is
 * written once; only the database closes it, when the next one is written.
 */
@Entity
@Immutable
@Table(name = "order_version")
class OrderVersion {

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

    @Column(name = "managing_organisation")
    String managingOrganisation;

    @Column(name = "order_type")
    String orderType;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    SubjectKind subjectKind;

    @Column(name = "subject_name")
    @Nullable
    String subjectName;

    @Column(name = "subject_date_of_birth")
    @Nullable
    LocalDate subjectDateOfBirth;

    @ElementCollection
    @CollectionTable(
            name = "order_subject_identifier",
            joinColumns = {@JoinColumn(name = "order_id"), @JoinColumn(name = "version")})
    @OrderColumn(name = "position")
    List<Identifier> subjectIdentifiers = new ArrayList<>();

    @Nullable
    String court;

    @Column(name = "made_on")
    LocalDate madeOn;

    @Column(name = "in_force_from")
    LocalDate inForceFrom;

    @Column(name = "starts_on_release")
    boolean startsOnRelease;

    @Enumerated(EnumType.STRING)
    @Column(name = "duration_type")
    DurationType durationType;

    @Column(name = "ends_on")
    @Nullable
    LocalDate endsOn;

    @Nullable
    String terms;

    @Column(name = "power_of_arrest")
    boolean powerOfArrest;

    @Column(name = "managing_unit")
    @Nullable
    String managingUnit;

    @Column(name = "manager_user")
    @Nullable
    String managerUser;

    @Column(name = "manager_name")
    @Nullable
    String managerName;

    @Enumerated(EnumType.STRING)
    @Column(name = "subject_location")
    SubjectLocation subjectLocation;

    @Column(name = "released_on")
    @Nullable
    LocalDate releasedOn;

    @Enumerated(EnumType.STRING)
    Supervision supervision;

    @Column(name = "residence_organisation")
    @Nullable
    String residenceOrganisation;

    @Column(name = "threat_id")
    @Nullable
    UUID threatId;

    @Column(name = "threat_reference")
    @Nullable
    String threatReference;

    @Enumerated(EnumType.STRING)
    @Column(name = "link_status")
    LinkStatus linkStatus;

    @Column(name = "link_asker")
    @Nullable
    String linkAsker;

    @Enumerated(EnumType.STRING)
    Marking marking;

    @Enumerated(EnumType.STRING)
    Handling handling;

    @Column(name = "handling_conditions")
    @Nullable
    String handlingConditions;

    /** JSON pointers to what was erased of it. */
    @Column(insertable = false)
    String @Nullable [] erased;

    @SuppressWarnings("NullAway.Init") // filled by Hibernate
    protected OrderVersion() {}

    @SuppressWarnings("NullAway.Init") // ordered(), managed() and linked() fill the rest
    OrderVersion(
            AncillaryOrder head,
            OrderFacts facts,
            ThreatLink link,
            String changedBy,
            @Nullable RecordedBy by,
            @Nullable String reason,
            Instant knownFrom) {
        this.id = new VersionId(head.id(), head.version);
        this.knownFrom = knownFrom;
        this.changedBy = changedBy;
        this.recordedByUser = by == null ? null : by.userId();
        this.recordedByUnit = by == null ? null : by.unit();
        this.reason = reason;
        this.organisation = head.organisation;
        this.region = head.region;
        this.managingOrganisation = head.managingOrganisation;
        ordered(facts.order());
        managed(facts.management());
        linked(link);
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

    OrderFacts facts() {
        return new OrderFacts(
                new CourtOrder(
                        orderType,
                        new OrderSubject(
                                subjectKind,
                                subjectName == null ? "" : subjectName,
                                subjectDateOfBirth,
                                subjectIdentifiers),
                        court,
                        madeOn,
                        inForceFrom,
                        startsOnRelease,
                        durationType,
                        endsOn,
                        terms,
                        powerOfArrest),
                new OrderManagement(
                        managingUnit,
                        managerUser == null ? null : new Manager(managerUser, managerName),
                        subjectLocation,
                        releasedOn,
                        supervision,
                        residenceOrganisation,
                        threatId,
                        threatReference,
                        marking,
                        handling,
                        handlingConditions));
    }

    @Nullable
    RecordedBy recordedBy() {
        return recordedByUser == null || recordedByUnit == null ? null : new RecordedBy(recordedByUser, recordedByUnit);
    }

    ThreatLink link() {
        return new ThreatLink(threatId, threatReference, linkStatus, linkAsker == null ? null : asker());
    }

    /** Who named the threat of its pending link. */
    LinkAsker asker() {
        return LinkAsker.parse(Objects.requireNonNull(linkAsker, "A link that was asked for has an asker"));
    }

    private void linked(ThreatLink link) {
        threatId = link.threat();
        threatReference = link.reference();
        linkStatus = link.status();
        linkAsker = link.askerText();
    }

    private void ordered(CourtOrder order) {
        orderType = order.orderType();
        subjectKind = order.orderSubject().kind();
        subjectName = order.orderSubject().name();
        subjectDateOfBirth = order.orderSubject().dateOfBirth();
        subjectIdentifiers.addAll(order.orderSubject().identifiers());
        court = order.court();
        madeOn = order.madeOn();
        inForceFrom = order.inForceFrom();
        startsOnRelease = order.startsOnRelease();
        durationType = order.durationType();
        endsOn = order.endsOn();
        terms = order.terms();
        powerOfArrest = order.powerOfArrest();
    }

    private void managed(OrderManagement management) {
        Manager manager = management.manager();
        managingUnit = management.managingUnit();
        managerUser = manager == null ? null : manager.userId();
        managerName = manager == null ? null : manager.name();
        subjectLocation = management.subjectLocation();
        releasedOn = management.releasedOn();
        supervision = management.supervision();
        residenceOrganisation = management.residenceOrganisation();
        marking = management.marking();
        handling = management.handling();
        handlingConditions = management.handlingConditions();
    }
}
