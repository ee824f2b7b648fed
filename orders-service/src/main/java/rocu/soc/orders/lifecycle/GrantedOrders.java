package rocu.soc.orders.lifecycle;

import rocu.soc.chassis.record.RecordKind;

/** What other features may know of how orders are kept. */
public final class GrantedOrders {

    public static final RecordKind KIND = AncillaryOrder.KIND;

    /** Every version of every order, {@code f}, with its head, {@code h}, as SQL. */
    public static final String VERSIONS_WITH_HEADS = "order_version f join ancillary_order h on h.id = f.order_id";

    private GrantedOrders() {}
}
