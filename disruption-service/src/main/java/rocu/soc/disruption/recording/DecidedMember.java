package rocu.soc.disruption.recording;

/**
 * What of a disruption people decide, and a source system may only propose once they have: see {@link Masters}.
 */
enum DecidedMember {
    /** How far it went, and why that grade was given. */
    ASSESSMENT,
    /** The threat that it is posted against. */
    THREAT,
    MARKING,
    CONTACT_UNIT
}
