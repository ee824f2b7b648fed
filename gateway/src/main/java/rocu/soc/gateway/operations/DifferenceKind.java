package rocu.soc.gateway.operations;

import org.jspecify.annotations.Nullable;

/** How a copy of a record differs from what its owner holds. */
enum DifferenceKind {
    /** The copy does not have it. */
    MISSING,
    /** The copy has an earlier version. */
    BEHIND,
    /** The copy has a version that its owner does not have. */
    AHEAD,
    /** The owner does not have it. */
    UNKNOWN;

    /**
     * Judges one record.
     *
     * @param due version of the owner that must have reached the copy
     * @param owned version that the owner holds, read after the copy
     * @param copied version of the copy
     * @return null if they do not differ
     */
    static @Nullable DifferenceKind of(@Nullable Integer due, @Nullable Integer owned, @Nullable Integer copied) {
        if (owned == null) {
            return copied == null ? null : UNKNOWN;
        }
        if (copied == null) {
            return MISSING;
        }
        if (copied > owned) {
            return AHEAD;
        }
        return copied < (due == null ? owned : due) ? BEHIND : null;
    }
}
