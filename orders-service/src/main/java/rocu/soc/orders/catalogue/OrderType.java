package rocu.soc.orders.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.rule.Confidence;
import rocu.soc.chassis.record.rule.DatedRule;

/**
 * A row of the catalogue: what the law says of one kind of order in one period.
 *
 * @param code stable code, SCPO, DDTRO, CLOSURE_ORDER, …
 * @param confidence how far its key facts were confirmed in public sources; LOW is mostly from memory of the statute
 * @param source the public texts behind the row
 * @param validFrom first day of the row
 * @param validTo the day after its last one; absent while it holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "OrderType")
public record OrderType(
        String code,
        @JsonUnwrapped OrderTerms terms,
        Confidence confidence,
        String source,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    static OrderType of(DatedRule<OrderTerms> rule) {
        return new OrderType(
                rule.key(), rule.value(), rule.confidence(), rule.source(), rule.validFrom(), rule.validTo());
    }

    /** Whether the row is the one of that day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }
}
