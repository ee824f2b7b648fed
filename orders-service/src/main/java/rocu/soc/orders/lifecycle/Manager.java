package rocu.soc.orders.lifecycle;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * The person in whose hands an order is.
 *
 * @param userId the account in the managing organisation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manager(String userId, @Nullable String name) {}
