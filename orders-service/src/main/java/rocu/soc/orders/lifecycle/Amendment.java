package rocu.soc.orders.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;

/**
 * A change of what is said of an order.
 *
 * @param facts all of them, as they are to be
 * @param reason why, at most 500 characters; never missing where what the court ordered is corrected
 */
record Amendment(
        OrderFacts facts,
        @Nullable RecordedBy recordedBy,
        @Nullable String reason,
        List<Warning> warnings) {}
