package rocu.soc.orders.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/** The body of a change, as the API document shows it: those facts that change, why, and on whose behalf. */
@Schema(
        name = "OrderAmendment",
        allOf = {CourtOrder.class, OrderManagement.class})
record AmendmentSchema(@Nullable String reason, @Nullable RecordedBy recordedBy) {}
