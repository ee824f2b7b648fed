package rocu.soc.demo.orders;

/** How an order fares around the day on which its owner counts. */
public enum OrderCourse {
    /** In force, its subject in the community. */
    IN_COMMUNITY,
    /** In force, its subject in custody. */
    IN_FORCE_IN_CUSTODY,
    /** It starts on release, and its subject is in custody. */
    NOT_YET_IN_FORCE,
    /** The same, with the release after the day. */
    RELEASED_AFTER,
    /** In force, its subject in the community; its last day is the one on which is counted. */
    ENDS_THE_DAY_AFTER,
    /** The first day on which it holds no more is the one on which is counted. */
    ENDED_THAT_DAY,
    /** Granted before, and known in the minutes after the day. */
    KNOWN_TOO_LATE,
    /** An order of another kind. */
    OF_ANOTHER_KIND;

    /** Whether it is granted and not ended, as known at the end of the day and on that day. */
    public boolean counts() {
        return switch (this) {
            case IN_COMMUNITY, IN_FORCE_IN_CUSTODY, NOT_YET_IN_FORCE, RELEASED_AFTER, ENDS_THE_DAY_AFTER -> true;
            case ENDED_THAT_DAY, KNOWN_TOO_LATE, OF_ANOTHER_KIND -> false;
        };
    }
}
