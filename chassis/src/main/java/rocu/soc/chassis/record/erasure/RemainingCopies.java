package rocu.soc.chassis.record.erasure;

/**
 * Copies of what was erased that are left in one place of a service.
 *
 * @param place {@code versions} with the member, {@code outbox}, {@code kept answers}, {@code dead letters}, or
 *     {@code projection} with its name
 */
public record RemainingCopies(String place, long copies) {}
