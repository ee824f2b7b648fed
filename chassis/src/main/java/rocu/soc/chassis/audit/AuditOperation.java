package rocu.soc.chassis.audit;

/** What was done with records: the six operations of DPA 2018 s62(1), and three of our own. */
public enum AuditOperation {
    COLLECTION,
    ALTERATION,
    CONSULTATION,
    DISCLOSURE,
    COMBINATION,
    ERASURE,
    /** Ours: refusals that repeat themselves. */
    REFUSAL,
    /** Ours: what an administrator did to the system, such as sealing a history. */
    ADMINISTRATION,
    /** Ours: a search of this log. */
    AUDIT_SEARCH
}
