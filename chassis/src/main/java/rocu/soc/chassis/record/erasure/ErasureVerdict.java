package rocu.soc.chassis.record.erasure;

/** What a second person decides on a proposed erasure. */
public enum ErasureVerdict {
    CARRY_OUT,
    REFUSE
}
