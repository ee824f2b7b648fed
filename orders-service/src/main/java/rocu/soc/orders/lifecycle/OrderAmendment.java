package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.web.json.Personal;

/** What may be said anew of an order. */
@Schema(name = "OrderAmendment")
record OrderAmendment(
        @JsonUnwrapped CourtOrder order,
        @JsonUnwrapped OrderManagement management,
        @JsonUnwrapped NamedThreat threat,

        @Schema(description = "Why; required where what the court ordered is corrected")
        @Size(max = 500)
        @Personal
        @Nullable
        String reason,

        @Schema(description = "On whose behalf; required from a force system") @Nullable
        RecordedBy recordedBy) {

    static OrderAmendment of(OrderContent content, NamedThreat shown) {
        return new OrderAmendment(content.order(), content.management(), shown, null, null);
    }
}
