package rocu.soc.chassis.messaging.consume;

/** How a dead letter came to its end. */
enum Settlement {
    /** The consumer has processed it after all. */
    REPLAYED,
    /** Somebody decided that it never will. */
    DISCARDED
}
