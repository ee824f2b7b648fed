package rocu.soc.orders.lifecycle;

/** Where the subject of an order is. Who supervises is another fact. */
public enum SubjectLocation {
    COMMUNITY,
    CUSTODY,
    /** Released from prison on licence. */
    LICENCE,
    ABROAD,
    UNKNOWN
}
