package rocu.soc.orders.lifecycle;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rocu.soc.chassis.record.RecordedBy;
import rocu.soc.chassis.record.Source;

/** An order that a court granted, as it comes in. */
record Grant(
        OrderFacts facts,
        String managingOrganisation,
        @Nullable Source source,
        @Nullable RecordedBy recordedBy,
        List<Warning> warnings) {}
