package rocu.soc.orders.catalogue;

/** How far a row of the catalogue was confirmed in public sources. */
public enum Confidence {
    /** Its key facts were. */
    HIGH,
    /** Some were. */
    MEDIUM,
    /** Mostly from memory of the statute: to be checked. */
    LOW
}
