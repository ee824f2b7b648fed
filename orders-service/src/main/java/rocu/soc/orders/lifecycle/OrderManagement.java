package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.policy.Marking;

/**
 * How an order is managed. Where its subject is and who supervises are two facts.
 *
 * @param managingUnit whom another force may call
 * @param releasedOn day of the release on which an order that starts on release came into force
 * @param residenceOrganisation the force in whose area the subject lives
 * @param threatId the threat on which the order was granted, by its id or by its reference; {@code linkStatus} says how far
 *     the link has come. It shows to whom the threat shows
 * @param handling P, or C with its conditions
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "OrderManagement")
public record OrderManagement(
        @Nullable String managingUnit,
        @Nullable Manager manager,
        SubjectLocation subjectLocation,
        @Nullable LocalDate releasedOn,
        Supervision supervision,
        @Nullable String residenceOrganisation,
        @Nullable UUID threatId,
        @Nullable String threatReference,
        Marking marking,
        Handling handling,
        @Nullable String handlingConditions) {

    boolean namesThreat() {
        return threatId != null || threatReference != null;
    }

    /** The same with what a link names in the place of what was named. */
    OrderManagement linked(ThreatLink link) {
        return new OrderManagement(
                managingUnit,
                manager,
                subjectLocation,
                releasedOn,
                supervision,
                residenceOrganisation,
                link.threat(),
                link.reference(),
                marking,
                handling,
                handlingConditions);
    }
}
