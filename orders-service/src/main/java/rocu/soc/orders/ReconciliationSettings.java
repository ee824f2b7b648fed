package rocu.soc.orders;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import rocu.soc.chassis.operations.reconcile.OwnedRecords;
import rocu.soc.contracts.internal.InternalOrder;

/** Says which records this service owns, so that copies of them can be compared. */
class ReconciliationSettings {

    @Produces
    @Singleton
    OwnedRecords orders() {
        return new OwnedRecords(InternalOrder.AGGREGATE, "ancillary_order", "id", "version + disposed::int");
    }
}
