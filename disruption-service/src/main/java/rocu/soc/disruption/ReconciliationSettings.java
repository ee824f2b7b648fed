package rocu.soc.disruption;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import rocu.soc.chassis.operations.reconcile.OwnedRecords;
import rocu.soc.contracts.internal.InternalDisruption;

/** Says which records this service owns, so that copies of them can be compared. */
class ReconciliationSettings {

    @Produces
    @Singleton
    OwnedRecords disruptions() {
        return new OwnedRecords(InternalDisruption.AGGREGATE, "disruption", "id", "version + disposed::int");
    }
}
