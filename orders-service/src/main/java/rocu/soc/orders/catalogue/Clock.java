package rocu.soc.orders.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The day from which the period of an order is counted. */
@Schema(name = "OrderPeriodStart")
public enum Clock {
    FROM_MAKING,
    FROM_COMING_INTO_FORCE,
    /** From the release of its subject from custody. */
    FROM_RELEASE
}
