package rocu.soc.chassis.record.erasure;

/** How much of a record an erasure reaches. */
public enum ErasureScope {
    /** All that is personal, in every version: disposal. What is counted stays, and nobody can change the record any more. */
    RECORD,
    /** Some members, in the versions before the present one, which was corrected before: rectification. */
    EARLIER_VERSIONS
}
