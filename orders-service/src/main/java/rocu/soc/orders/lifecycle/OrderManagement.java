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
 * @param threatId the threat to which the order belongs, as given; {@code linkStatus} says whether it was checked
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

    LinkStatus linkStatus() {
        return threatId == null && threatReference == null ? LinkStatus.NONE : LinkStatus.PENDING;
    }
}
