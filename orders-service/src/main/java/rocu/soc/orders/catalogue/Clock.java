package rocu.soc.orders.catalogue;

/** The day from which the period of an order is counted. */
public enum Clock {
    FROM_MAKING,
    FROM_COMING_INTO_FORCE,
    /** From the release of its subject from custody. */
    FROM_RELEASE
}
