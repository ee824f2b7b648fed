package rocu.soc.disruption.recording;

/** How far the link of a disruption to a threat has come. */
public enum LinkStatus {
    /** It is posted against no threat yet. */
    NONE,
    /** The threat could not be asked about; it is asked again every minute. */
    PENDING,
    /** The threat exists and shows to who posted it. */
    SETTLED,
    /** It does not; the organisation links it to another one. */
    REFUSED
}
