package rocu.soc.disruption.recording;

/** The strand of the serious and organised crime strategy (Cm 9718) under which a disruption falls. */
public enum FourP {
    /** Arrests, charges, convictions, seizures. */
    PURSUE,
    /** Deterring people from being drawn in, and offenders from returning. */
    PREVENT,
    /** Safeguarding individuals, families, businesses, communities. */
    PROTECT,
    /** Reducing the impact of serious and organised crime when it happens. */
    PREPARE
}
