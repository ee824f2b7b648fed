package rocu.soc.orders.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.Confidence;
import rocu.soc.chassis.web.json.BodyReader;
import rocu.soc.chassis.web.organisation.Organisation;
import rocu.soc.chassis.web.organisation.OrganisationKind;
import rocu.soc.chassis.web.organisation.Organisations;
import rocu.soc.chassis.web.time.ReportingDay;
import rocu.soc.orders.catalogue.SubjectKind;

/** The rules of an order, apart from the law of its kind. History is taken as it was, but for organisations that exist. */
@ApplicationScoped
class OrderRules {

    @Inject
    Organisations organisations;

    /** Judges what the court ordered by what no court can order. */
    void judgeOrder(CourtOrder order, BodyReader reader) {
        if (order.madeOn().isAfter(ReportingDay.today())) {
            reader.broken("madeOn", "in-the-future", "An order is recorded once it was made.");
        }
        LocalDate ends = order.endsOn();
        if (ends != null && !ends.isAfter(order.inForceFrom())) {
            reader.broken("endsOn", "before-its-beginning", "The first day on which it holds no more is a later one.");
        }
        if (order.startsOnRelease() && order.orderSubject().kind() != SubjectKind.PERSON) {
            reader.broken("startsOnRelease", "not-taken", "Only a person is released.");
        }
        judgeDuration(order, reader);
    }

    /** Judges how the order is managed. */
    void judgeManagement(CourtOrder order, OrderManagement management, BodyReader reader) {
        LocalDate released = management.releasedOn();
        if (released != null && released.isAfter(ReportingDay.today())) {
            reader.broken("releasedOn", "in-the-future", "A release is recorded once it has happened.");
        }
        if (order.orderSubject().kind() != SubjectKind.PERSON
                && management.subjectLocation() != SubjectLocation.UNKNOWN) {
            reader.broken("subjectLocation", "not-taken", "Only a person is in the community or in custody.");
        }
        judgeResidence(management.residenceOrganisation(), reader);
    }

    /** An order is in the hands of an organisation that exists and can manage one. */
    void judgeManaging(String managing, BodyReader reader) {
        if (organisations.current(managing).filter(OrderRules::canManage).isEmpty()) {
            unknownManaging(reader);
        }
    }

    /** The same for what was true at an earlier time. */
    void judgePastManaging(String managing, BodyReader reader) {
        Organisation organisation = organisations.all().get(managing);
        if (organisation == null || !canManage(organisation)) {
            unknownManaging(reader);
        }
    }

    void judgeResidence(@Nullable String residence, BodyReader reader) {
        Organisation organisation =
                residence == null ? null : organisations.all().get(residence);
        if (residence != null && (organisation == null || organisation.kind() != OrganisationKind.FORCE)) {
            reader.broken("residenceOrganisation", "unknown-organisation", "No force has that id.");
        }
    }

    /** Only an order that starts on release has a day of it. */
    static void judgeRelease(CourtOrder order, OrderManagement management, BodyReader reader) {
        if (management.releasedOn() != null && !order.startsOnRelease()) {
            reader.broken("releasedOn", "not-taken", "Only an order that starts on release names its day.");
        }
    }

    /** What an order that starts on release leaves open as long as the day of the release is not recorded. */
    static Optional<Warning> openRelease(CourtOrder order, OrderManagement management) {
        if (!order.startsOnRelease() || management.releasedOn() != null) {
            return Optional.empty();
        }
        return switch (management.subjectLocation()) {
            case COMMUNITY, LICENCE, ABROAD ->
                Optional.of(new Warning(
                        "release-day-missing",
                        "Until releasedOn is recorded, the order counts as in force from inForceFrom.",
                        Confidence.HIGH));
            case UNKNOWN ->
                Optional.of(new Warning(
                        "release-unknown",
                        "Until subjectLocation or releasedOn says so, the order counts as not yet in force.",
                        Confidence.HIGH));
            case CUSTODY -> Optional.empty();
        };
    }

    private static void judgeDuration(CourtOrder order, BodyReader reader) {
        switch (order.durationType()) {
            case FIXED -> {
                if (order.endsOn() == null && !order.startsOnRelease()) {
                    reader.broken("endsOn", "required", "A fixed order names the first day on which it holds no more.");
                }
            }
            case UNTIL_FURTHER_ORDER -> {
                if (order.endsOn() != null) {
                    reader.broken("endsOn", "not-taken", "An order until further order names no day.");
                }
            }
            case UNTIL_EVENT, PER_CONDITION, PROVIDER_DEADLINE -> {}
        }
    }

    private static boolean canManage(Organisation organisation) {
        return switch (organisation.kind()) {
            case FORCE, ROCU, LAW_ENFORCEMENT_AGENCY -> true;
            case PARTNER, INSPECTORATE, OPERATOR -> false;
        };
    }

    private static void unknownManaging(BodyReader reader) {
        reader.broken(
                "managingOrganisation", "unknown-organisation", "No organisation that manages orders has that id.");
    }
}
