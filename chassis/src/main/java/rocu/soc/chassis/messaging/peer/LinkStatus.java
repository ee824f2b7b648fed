package rocu.soc.chassis.messaging.peer;

/** How far the link of a record to another service's record has come. */
public enum LinkStatus {
    /** It names none. */
    NONE,
    /** The record that it names could not be asked about; it is asked again every minute. */
    PENDING,
    /** That record exists and showed to who named it. */
    SETTLED,
    /** It does not; the organisation names another one. */
    REFUSED
}
