package rocu.soc.orders.lifecycle;

/** Who supervises the subject of an order. Where the subject is is another fact. */
public enum Supervision {
    NONE,
    POLICE,
    PROBATION,
    POLICE_AND_PROBATION,
    UNKNOWN
}
