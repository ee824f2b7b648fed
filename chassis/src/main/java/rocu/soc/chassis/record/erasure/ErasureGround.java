package rocu.soc.chassis.record.erasure;

/** Why something is erased. */
public enum ErasureGround {
    /** A review found no ground to keep it (DPA 2018 s39; APP on review, retention and disposal). */
    RETENTION_ENDED,
    /** The person has a right to it (DPA 2018 s47). */
    RIGHT_TO_ERASURE,
    /** It is inaccurate (DPA 2018 ss38 and 46). */
    RIGHT_TO_RECTIFICATION,
    /** It should never have been recorded. */
    RECORDED_IN_ERROR,
    /** A court or the Commissioner ordered it (DPA 2018 s167). */
    COURT_ORDER
}
