package rocu.soc.orders.lifecycle;

/**
 * The person in a force system on whose behalf a service account writes.
 *
 * @param userId the account in that system
 * @param unit the unit of that account
 */
public record RecordedBy(String userId, String unit) {}
