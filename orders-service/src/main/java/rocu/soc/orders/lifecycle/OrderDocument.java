package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.neighbour.LinkStatus;
import rocu.soc.chassis.record.RecordedBy;

/**
 * An order as its reader sees it. Below the level FULL only the members of the policy's order card stand in it.
 *
 * @param organisation the one that applied
 * @param managingOrganisation in whose hands it is
 * @param state whether it is in force on the day {@code on}
 * @param termsInForce the terms, while it is in force
 * @param linkStatus how far the link to the threat has come; NONE as well where your account may not see it
 * @param erased JSON pointers to what was erased of this version
 * @param warnings what is odd about it, in the answer to a grant or a change
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Order")
record OrderDocument(
        UUID id,
        String reference,
        Integer version,
        String organisation,
        String region,
        String managingOrganisation,
        OrderState state,
        LocalDate on,
        @Nullable String termsInForce,
        @JsonUnwrapped CourtOrder order,
        @JsonUnwrapped OrderManagement management,
        LinkStatus linkStatus,
        @Nullable String sourceSystem,
        @Nullable String sourceReference,
        @Nullable RecordedBy recordedBy,
        Instant recordedAt,
        Instant knownFrom,
        List<String> erased,
        @Nullable List<Warning> warnings) {

    /**
     * The order as that version has it, on a day.
     *
     * @param link what shows of its link to a threat
     * @param identified whether what identifies the subject beyond its name shows
     */
    static OrderDocument of(
            AncillaryOrder head, OrderVersion version, ThreatLink link, LocalDate day, boolean identified) {
        OrderFacts facts = version.facts();
        OrderState state = OrderState.on(day, facts);
        return new OrderDocument(
                head.id(),
                head.reference,
                version.version(),
                head.organisation,
                head.region,
                version.managingOrganisation,
                state,
                day,
                state == OrderState.IN_FORCE ? version.terms : null,
                identified ? facts.order() : facts.order().nameOnly(),
                facts.management().linked(link),
                link.status(),
                head.sourceSystem,
                head.sourceReference,
                version.recordedBy(),
                head.recordedAt,
                version.knownFrom,
                version.erased(),
                null);
    }
}
