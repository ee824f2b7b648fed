package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** An order as a line of a historic load has it, beside what every line says. */
record PastOrder(
        @Size(max = 200) @Nullable String managingOrganisation,
        @JsonUnwrapped CourtOrder order,
        @JsonUnwrapped OrderManagement management,
        @JsonUnwrapped NamedThreat threat) {}
