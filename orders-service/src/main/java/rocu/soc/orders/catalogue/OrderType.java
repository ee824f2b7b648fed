package rocu.soc.orders.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.Confidence;
import rocu.soc.chassis.record.rule.DatedRule;

/** A row of the catalogue: what the law says of one kind of order in one period. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderType")
public record OrderType(
        @Schema(description = "By which orders name it") String code,
        @JsonUnwrapped OrderTerms terms,

        @Schema(description = "How far it was found in its source")
        Confidence confidence,

        @Schema(description = "Where it comes from") String source,
        @Schema(description = "First day") LocalDate validFrom,

        @Schema(description = "Day after the last; left out while it holds") @Nullable
        LocalDate validTo) {

    static OrderType of(DatedRule<OrderTerms> rule) {
        return new OrderType(
                rule.key(), rule.value(), rule.confidence(), rule.source(), rule.validFrom(), rule.validTo());
    }

    /** Whether the row is the one of that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
