package rocu.soc.orders.catalogue;

/** How the law bounds an order in time; a single day of expiry would be wrong for most. */
public enum DurationType {
    /** Until a day that the order names. */
    FIXED,
    /** Until the court orders otherwise. */
    UNTIL_FURTHER_ORDER,
    /** Until something happens, such as the end of proceedings. */
    UNTIL_EVENT,
    /** Each prohibition or requirement has its own period. */
    PER_CONDITION,
    /** Until a provider has done what it was ordered to do. */
    PROVIDER_DEADLINE
}
