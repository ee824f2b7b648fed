package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** What is said of an order, and may be changed by a merge patch: what the court ordered, and how it is managed. */
public record OrderFacts(
        @JsonUnwrapped CourtOrder order, @JsonUnwrapped OrderManagement management) {

    /** The same with that link. */
    OrderFacts linked(ThreatLink link) {
        return new OrderFacts(order, management.linked(link));
    }
}
