package rocu.soc.threat.masterlist;

/** The model by which a threat is assessed. */
public enum AssessmentType {
    /** A live group, individual or vulnerability. */
    TACTICAL,
    /** A crime theme. */
    THEMATIC
}
