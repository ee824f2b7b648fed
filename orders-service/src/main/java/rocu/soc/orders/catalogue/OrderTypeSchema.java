package rocu.soc.orders.catalogue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.rule.RuleReason;

/** A row of the catalogue as an administrator states it, as the API document shows it. */
@Schema(
        name = "StatedOrderType",
        allOf = {OrderType.class, RuleReason.class})
record OrderTypeSchema() {}
