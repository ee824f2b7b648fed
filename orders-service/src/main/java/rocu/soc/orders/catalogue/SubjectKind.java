package rocu.soc.orders.catalogue;

/** Against whom or what an order is made. */
public enum SubjectKind {
    PERSON,
    COMPANY,
    PREMISES,
    ACCOUNT,
    /** A telephone, or a number. */
    DEVICE,
    CASH
}
