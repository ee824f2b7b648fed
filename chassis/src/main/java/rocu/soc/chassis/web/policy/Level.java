package rocu.soc.chassis.web.policy;

/** How much of a record a caller sees, least first. */
public enum Level {
    /** As if the record did not exist. */
    NONE,
    /** Enough to know whom to call. */
    SUMMARY,
    /** Everything, but for members that a permission of their own guards. */
    FULL;

    /** The lesser of the two: what a record shows that follows two markings. */
    public Level least(Level other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
