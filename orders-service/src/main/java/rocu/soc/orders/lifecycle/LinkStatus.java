package rocu.soc.orders.lifecycle;

/** Whether an order is linked to a threat. */
enum LinkStatus {
    NONE,
    /** A threat was named, and nobody has checked yet whether it is one. */
    PENDING
}
