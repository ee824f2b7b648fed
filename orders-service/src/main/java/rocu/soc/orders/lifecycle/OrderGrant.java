package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.Origin;

/** An order that a court granted, as its body says. */
@Schema(name = "OrderGrant")
record OrderGrant(
        @Schema(
                description =
                        "In whose hands it is, a code of /api/v1/code-lists/organisations; your own organisation if left out")
        @Size(max = 200)
        @Nullable
        String managingOrganisation,

        @JsonUnwrapped CourtOrder order,
        @JsonUnwrapped OrderManagement management,
        @JsonUnwrapped NamedThreat threat,
        @JsonUnwrapped Origin origin) {}
