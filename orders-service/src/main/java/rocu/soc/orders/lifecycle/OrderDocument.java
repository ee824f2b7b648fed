package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.messaging.peer.LinkStatus;
import rocu.soc.records.RecordMembers;

/** An order as its reader sees it. Below the level FULL only the members of the policy's order card stand in it. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "Order",
        requiredProperties = {"id", "reference", "orderSubject", "state", "on", "powerOfArrest", "managingOrganisation"
        })
record OrderDocument(
        @JsonUnwrapped RecordMembers record,

        @Schema(description = "In whose hands it is, a code of /api/v1/code-lists/organisations")
        String managingOrganisation,

        @Schema(description = "Whether it is in force on the day on")
        OrderState state,

        @Schema(description = "The day of the state") LocalDate on,

        @Schema(
                description =
                        "The day from which it is in force: inForceFrom, or the day of a release that came later, where it"
                                + " starts on one; left out while that is to come or unknown")
        @Nullable
        LocalDate effectiveFrom,

        @Schema(description = "The terms, while it is in force") @Nullable
        String termsInForce,

        @JsonUnwrapped CourtOrder order,
        @JsonUnwrapped OrderManagement management,
        @JsonUnwrapped NamedThreat threat,

        @Schema(description = "How far the link to the threat has come; NONE as well where your account may not see it")
        LinkStatus linkStatus,

        @Schema(description = "What is odd about it, in the answer to a grant or a change") @Nullable
        List<Warning> warnings) {}
