package rocu.soc.chassis.record.rule;

/** How far what a rule says was found in its source. */
public enum Confidence {
    /** What matters of it is confirmed. */
    HIGH,
    /** Confirmed in part. */
    MEDIUM,
    /** Known of statute or practice, or made up to show how it works. */
    LOW
}
