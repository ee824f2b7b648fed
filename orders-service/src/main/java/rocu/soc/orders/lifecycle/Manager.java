package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The person in whose hands an order is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderManager")
public record Manager(
        @Schema(description = "The account in the managing organisation") @Size(max = 200)
        String userId,

        @Schema(description = "Rank and name") @Size(max = 200) @Nullable
        String name) {}
