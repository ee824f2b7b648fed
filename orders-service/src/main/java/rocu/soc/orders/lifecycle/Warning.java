package rocu.soc.orders.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.record.rule.Confidence;

/** Something about an order that a person should look at again. Nothing is refused for it. */
@Schema(name = "OrderWarning")
record Warning(
        @Schema(description = "What is odd, stable") String code,
        @Schema(description = "What is odd, for people") String detail,

        @Schema(description = "How far the law of the catalogue is confirmed")
        Confidence confidence) {}
