package rocu.soc.disruption.threat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import rocu.soc.chassis.record.rule.RuleStatement;

/** The standard as an administrator states it. */
@Schema(name = "StatedNationalStandard")
record StatedStandard(
        @JsonUnwrapped RecordableThreats threats,
        @JsonUnwrapped RuleStatement statement) {}
