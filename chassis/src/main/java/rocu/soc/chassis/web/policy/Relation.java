package rocu.soc.chassis.web.policy;

/** What an organisation is to a record; forces are relations, not names. */
public enum Relation {
    /** Owns it, or led it. */
    OWNER,
    /** Affected by it, supporting it, or its beneficiary. */
    AFFECTED,
    /** The Regional Organised Crime Unit of the record's region. */
    ROCU,
    /** Another force of the record's region. */
    REGION,
    /** A partner. */
    PARTNER,
    /** Everybody else. */
    OUTSIDE
}
