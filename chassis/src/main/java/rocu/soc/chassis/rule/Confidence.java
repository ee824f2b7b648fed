package rocu.soc.chassis.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far what a rule says was found in its source. */
@Schema(name = "RuleConfidence")
public enum Confidence {
    /** What matters of it is confirmed. */
    HIGH,
    /** Confirmed in part. */
    MEDIUM,
    /** Known of statute or practice, or made up to show how it works. */
    LOW
}
