package rocu.soc.demo.disruptions;

/** The filters through which disruptions are counted (HMICFRS PEEL 2022/23, Appendix 2), and that they still stand. */
public enum DisruptionFilter {
    /** The owner led it. */
    LEAD,
    /** It is not withdrawn. */
    RECORDED,
    /** Its category is MAJOR, MODERATE or MINOR. */
    GRADED,
    /** It happened in the year. */
    IN_YEAR
}
