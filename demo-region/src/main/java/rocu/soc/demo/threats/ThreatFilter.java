package rocu.soc.demo.threats;

/** The filters through which HMICFRS counts threats (PEEL 2022/23, Appendix 2). */
public enum ThreatFilter {
    /** The assessment type is TACTICAL. */
    TACTICAL,
    /** The moderation status is MODERATED. */
    MODERATED,
    /** It is serious and organised crime. */
    SOC,
    /** The tier is not 5; none passes. */
    TIER_NOT_5,
    /** The phase is not one of the closed ones. */
    NOT_CLOSED
}
