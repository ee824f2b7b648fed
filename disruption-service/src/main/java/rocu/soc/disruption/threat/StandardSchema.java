package rocu.soc.disruption.threat;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.rule.RuleReason;

/** The standard as an administrator states it, as the API document shows it. */
@Schema(
        name = "StatedNationalStandard",
        allOf = {StandardDocument.class, RuleReason.class})
record StandardSchema() {}
