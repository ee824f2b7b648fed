package rocu.soc.orders.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether an order is linked to a threat. */
@Schema(name = "OrderLinkStatus")
enum LinkStatus {
    NONE,
    /** A threat was named, and nobody has checked yet whether it is one. */
    PENDING
}
