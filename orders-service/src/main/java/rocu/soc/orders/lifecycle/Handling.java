package rocu.soc.orders.lifecycle;

/** The handling code of a record (3x5x2). */
public enum Handling {
    /** Lawful sharing is permitted. */
    P,
    /** Lawful sharing is permitted with conditions. */
    C
}
