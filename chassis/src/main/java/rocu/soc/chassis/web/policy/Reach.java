package rocu.soc.chassis.web.policy;

/** How far a role's permission goes, least first. It bounds which records it is about, never raises their level. */
public enum Reach {
    /** Records that the account itself submitted. */
    OWN_SUBMISSIONS,
    /** Records that the organisation owns, led, or is affected by. */
    ORGANISATION,
    /** Records of the region, each at the level that its marking gives. */
    REGION,
    /** All organisations. */
    ALL;

    /** Whether every record of the other reach is of this one. */
    boolean holds(Reach other) {
        return compareTo(other) >= 0;
    }
}
