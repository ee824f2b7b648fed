package rocu.soc.orders.lifecycle;

/**
 * Where the original of a record is kept.
 *
 * @param system force system
 * @param reference its reference there; unique in an organisation and system
 */
public record Source(String system, String reference) {}
