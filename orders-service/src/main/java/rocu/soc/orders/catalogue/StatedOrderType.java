package rocu.soc.orders.catalogue;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.RuleStatement;

/** A row of the catalogue as an administrator states it. */
@Schema(name = "StatedOrderType")
record StatedOrderType(
        @Schema(description = "As in the address; another kind of order has an address of its own")
        @Size(max = 60)
        @Nullable
        String code,

        @JsonUnwrapped OrderTerms terms,
        @JsonUnwrapped RuleStatement statement) {}
