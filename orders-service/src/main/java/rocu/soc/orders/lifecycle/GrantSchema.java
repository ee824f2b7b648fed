package rocu.soc.orders.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/**
 * The body of a grant, as the API document shows it.
 *
 * @param managingOrganisation in whose hands the order is; your own organisation if left out
 */
@Schema(
        name = "OrderGrant",
        allOf = {CourtOrder.class, OrderManagement.class})
record GrantSchema(
        @Nullable String managingOrganisation,
        @Nullable String sourceSystem,
        @Nullable String sourceReference,
        @Nullable RecordedBy recordedBy) {}
