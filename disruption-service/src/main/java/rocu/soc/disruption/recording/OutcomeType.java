package rocu.soc.disruption.recording;

/** What a disruption brought about; HMICFRS and the forces report these kinds. The list is ours. */
public enum OutcomeType {
    /** Number of people arrested. */
    ARRESTS,
    /** Number of people charged. */
    CHARGES,
    /** Number of people convicted. */
    CONVICTIONS,
    /** Number of people safeguarded. */
    SAFEGUARDED,
    /** Number of referrals to a partner or programme. */
    REFERRALS,
    /** Cash seized, in pence. */
    CASH,
    /** Drugs seized: substance, with weight in milligrams, value in pence, or both. */
    DRUGS;

    boolean countsPeople() {
        return switch (this) {
            case ARRESTS, CHARGES, CONVICTIONS, SAFEGUARDED, REFERRALS -> true;
            case CASH, DRUGS -> false;
        };
    }
}
