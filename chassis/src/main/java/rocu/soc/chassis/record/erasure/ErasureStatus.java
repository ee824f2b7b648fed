package rocu.soc.chassis.record.erasure;

/** How far an erasure has come. */
public enum ErasureStatus {
    PROPOSED,
    REFUSED,
    CARRIED_OUT
}
